import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** The id of a form control; `ErrorSummary` links to it. */
export const fieldId = (name: string): string => `f-${name}`;
const hintId = (name: string) => `h-${name}`;
const errorId = (name: string) => `e-${name}`;

export interface Described { hint?: ComponentChildren; error?: string | undefined }
export const describedBy = (name: string, { hint, error }: Described): string | undefined =>
  [hint == null || hint === '' ? '' : hintId(name), error ? errorId(name) : ''].filter(Boolean).join(' ') || undefined;

export const Hint = ({ name, children }: { name: string; children: ComponentChildren }) => <p class="hint" id={hintId(name)}>{children}</p>;
export const FieldError = ({ name, message }: { name: string; message: string }) => (
  <p class="err" id={errorId(name)}><Icon name="awas" />{message}</p>
);

export interface FieldProps extends Described {
  name: string;
  label: ComponentChildren;
  /** Words such as "(boleh kosong)" after the label; required fields carry none. */
  optional?: string | undefined;
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'number' | 'search' | 'url' | undefined;
  /** A textarea of this many rows. */
  rows?: number | undefined;
  required?: boolean | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | undefined;
  maxlength?: number | undefined;
  min?: string | undefined;
  max?: string | undefined;
  /** For secrets and case codes: large, evenly spaced letters. */
  code?: boolean | undefined;
  readonly?: boolean | undefined;
  /** Shown in the box, never instead of a label. */
  placeholder?: string | undefined;
  /** The label is there for screen readers only. */
  labelHidden?: boolean | undefined;
  /** A list of suggestions; the browser offers, nobody is bound. */
  suggestions?: readonly string[] | undefined;
  id?: string | undefined;
  attrs?: Readonly<Record<string, string | boolean | undefined>> | undefined;
}

export const FieldFrame = ({ name, id, label, optional, hint, error, labelHidden, children }: Described & { name: string; id?: string | undefined; label: ComponentChildren; optional?: string | undefined; labelHidden?: boolean | undefined; children: ComponentChildren }) => (
  <div class={error ? 'field bad' : 'field'}>
    <label for={id ?? fieldId(name)} class={labelHidden ? 'vh' : undefined}>{label}{optional && <> <span class="opt">{optional}</span></>}</label>
    {hint != null && hint !== '' && <Hint name={name}>{hint}</Hint>}
    {error && <FieldError name={name} message={error} />}
    {children}
  </div>
);

/** A text box, a text area, a date, a password: label, hint and error are wired to the control. */
export function Field(props: FieldProps) {
  const { name, value, rows, type = 'text' } = props;
  const shared = {
    id: props.id ?? fieldId(name), name, required: props.required, autocomplete: props.autocomplete, maxlength: props.maxlength,
    readonly: props.readonly, placeholder: props.placeholder, 'aria-describedby': describedBy(name, props),
    'aria-invalid': props.error ? ('true' as const) : undefined, class: props.code ? 'input code' : 'input', ...props.attrs,
  };
  const listId = props.suggestions ? `l-${name}` : undefined;
  return (
    <FieldFrame {...props}>
      {rows === undefined
        // Preact types each kind of input on its own; the union of FieldProps is narrow already, so one stands for all.
        ? <input {...shared} type={type as 'text'} value={value} inputmode={props.inputmode} min={props.min} max={props.max} list={listId} />
        : <textarea {...shared} rows={rows}>{value?.startsWith('\n') ? `\n${value}` : value}</textarea>}
      {listId && <datalist id={listId}>{props.suggestions?.map((word) => <option value={word} />)}</datalist>}
    </FieldFrame>
  );
}

export interface SelectOption { value: string; label: string }
export interface SelectGroup { label: string; options: readonly SelectOption[] }
export interface SelectProps extends Described {
  name: string;
  label: ComponentChildren;
  optional?: string | undefined;
  value?: string | undefined;
  /** The empty first choice: "Pilih kelurahan", "Semua instansi". */
  blank?: string | undefined;
  options: readonly (SelectOption | SelectGroup)[];
  required?: boolean | undefined;
  autocomplete?: string | undefined;
  labelHidden?: boolean | undefined;
  id?: string | undefined;
  attrs?: Readonly<Record<string, string | boolean | undefined>> | undefined;
}

export function Select(props: SelectProps) {
  const { name, value, options } = props;
  const choice = (option: SelectOption) => <option value={option.value} selected={option.value === value}>{option.label}</option>;
  return (
    <FieldFrame {...props}>
      <select class="input" id={props.id ?? fieldId(name)} name={name} required={props.required} autocomplete={props.autocomplete}
        aria-describedby={describedBy(name, props)} aria-invalid={props.error ? 'true' : undefined} {...props.attrs}>
        {props.blank !== undefined && <option value="">{props.blank}</option>}
        {options.map((option) => ('options' in option ? <optgroup label={option.label}>{option.options.map(choice)}</optgroup> : choice(option)))}
      </select>
    </FieldFrame>
  );
}

export interface FileFieldProps extends Described {
  name: string;
  legend: ComponentChildren;
  /** The words on the dashed area: "Tambah foto". */
  label: string;
  optional?: string | undefined;
  accept: string;
  multiple?: boolean | undefined;
  /** Opens the camera of a phone at once. */
  capture?: 'environment' | undefined;
  /** For the client check of `lapor.ts`: how many, how large each (bytes), and the sentences it may show. */
  limits?: { files: number; bytes: number; tooMany: string; tooLarge: string } | undefined;
  children?: ComponentChildren;
}

/** Photos and documents. `children` stands above the area: what is already uploaded. */
export function FileField({ name, legend, label, optional, accept, multiple, capture, limits, hint, error, children }: FileFieldProps) {
  return (
    <fieldset class={error ? 'field bad' : 'field'}>
      <legend>{legend}{optional && <> <span class="opt">{optional}</span></>}</legend>
      {hint != null && hint !== '' && <Hint name={name}>{hint}</Hint>}
      {error && <FieldError name={name} message={error} />}
      {children}
      <div class="drop">
        <Icon name="kamera" /><label for={fieldId(name)} class="bold">{label}</label><span></span>
        <input type="file" id={fieldId(name)} name={name} accept={accept} multiple={multiple} capture={capture} aria-describedby={describedBy(name, { hint, error })} aria-invalid={error ? 'true' : undefined}
          data-max-files={limits?.files} data-max-bytes={limits?.bytes} data-too-many={limits?.tooMany} data-too-large={limits?.tooLarge} />
      </div>
    </fieldset>
  );
}
