import type { ComponentChildren } from 'preact';
import { FieldError, Hint, describedBy, fieldId, type Described } from './field.tsx';
import { Bowl, Icon } from './icon.tsx';
import { Tag, type CaseStatus } from './status.tsx';

export interface PickOption {
  value: string;
  label: ComponentChildren;
  hint?: string | undefined;
  icon?: string | undefined;
  status?: CaseStatus | undefined;
  /** "paling cocok" */
  tag?: string | undefined;
  /** `why` opens the `.why` field of the form; `unnamed` hides its `.named` fields. Without :has() both stay open. */
  opens?: 'why' | 'unnamed' | undefined;
}
export interface PicksProps extends Described {
  name: string;
  legend: ComponentChildren;
  legendHidden?: boolean | undefined;
  optional?: string | undefined;
  options: readonly PickOption[];
  value?: string | readonly string[] | undefined;
  /** Several may be chosen. */
  many?: boolean | undefined;
  required?: boolean | undefined;
  /** Below the tiles, inside the group. */
  children?: ComponentChildren;
}

const isPicked = (value: PicksProps['value'], option: string) => (typeof value === 'string' ? value === option : value?.includes(option) ?? false);

/** Tiles in a fieldset; the whole tile is the target and the native control stays visible. */
export function Picks(props: PicksProps) {
  const { name, options, value, many, error, hint } = props;
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={describedBy(name, props)}>
      <legend class={props.legendHidden ? 'vh' : undefined}>{props.legend}{props.optional && <> <span class="opt">{props.optional}</span></>}</legend>
      {hint != null && hint !== '' && <Hint name={name}>{hint}</Hint>}
      {error && <FieldError name={name} message={error} />}
      <div class="picks">
        {options.map((option, at) => (
          <Pick many={many} name={name} option={option} id={at === 0 ? fieldId(name) : `${fieldId(name)}-${at + 1}`}
            checked={isPicked(value, option.value)} required={props.required} invalid={Boolean(error)} />
        ))}
      </div>
      {props.children}
    </fieldset>
  );
}

const Pick = ({ name, option, id, checked, many, required, invalid }: { name: string; option: PickOption; id: string; checked: boolean; many?: boolean | undefined; required?: boolean | undefined; invalid: boolean }) => (
  <label class="pick" for={id}>
    <input type={many ? 'checkbox' : 'radio'} id={id} name={name} value={option.value} checked={checked} required={!many && required}
      aria-invalid={many && invalid ? 'true' : undefined} data-why={option.opens === 'why' ? '' : undefined} data-unnamed={option.opens === 'unnamed' ? '' : undefined} />
    <span class="grow">
      <b>{option.icon && <Icon name={option.icon} />}{option.status && <Bowl status={option.status} />}<span>{option.label}</span>{option.tag && <Tag tone="biru" label={option.tag} />}</b>
      {option.hint && <span class="hint">{option.hint}</span>}
    </span>
  </label>
);

/** One yes or no: "Rahasiakan nama saya". */
export const Switch = ({ name, label, hint, checked, value = 'ya', error, opens }: Described & { name: string; label: ComponentChildren; checked?: boolean | undefined; value?: string; opens?: PickOption['opens'] }) => (
  <div class={error ? 'field bad' : 'field'}>
    {error && <FieldError name={name} message={error} />}
    <label class="pick" for={fieldId(name)}>
      <input type="checkbox" id={fieldId(name)} name={name} value={value} checked={checked} aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(name, { hint, error })}
        data-why={opens === 'why' ? '' : undefined} data-unnamed={opens === 'unnamed' ? '' : undefined} />
      <span class="grow"><b>{label}</b>{hint != null && hint !== '' && <span class="hint" id={`h-${name}`}>{hint}</span>}</span>
    </label>
  </div>
);
