import type { ComponentChildren } from 'preact';
import { fieldId } from './field.tsx';
import { Icon } from './icon.tsx';

type Attrs = Readonly<Record<string, string | boolean | undefined>>;

/** A form that never relies on the browser's own messages: the server answers 422 in the person's language. */
export const Form = ({ action, method = 'post', csrf, upload, class: name = 'flow', id, label, labelledby, role, attrs, children }: {
  action?: string | undefined; method?: 'get' | 'post' | undefined; csrf?: string | undefined; upload?: boolean | undefined; class?: string | undefined;
  id?: string | undefined; label?: string | undefined; labelledby?: string | undefined; role?: 'search' | undefined; attrs?: Attrs | undefined; children: ComponentChildren;
}) => (
  <form class={name} id={id} action={action} method={method} enctype={upload ? 'multipart/form-data' : undefined} novalidate
    role={role} aria-label={label} aria-labelledby={labelledby} {...attrs}>
    {csrf && method === 'post' && <input type="hidden" name="csrf" value={csrf} />}
    {children}
  </form>
);

export const Hidden = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />;

export interface ButtonProps {
  children: ComponentChildren;
  kind?: 'primary' | 'alt' | 'quiet' | 'stop' | undefined;
  icon?: string | undefined;
  iconAfter?: string | undefined;
  wide?: boolean | undefined;
  /** Full width on phones. */
  fill?: boolean | undefined;
  /** The single-key shortcut of the console that presses it. */
  shortcut?: string | undefined;
  class?: string | undefined;
}
const classOf = ({ kind = 'primary', wide, fill, class: extra }: ButtonProps) =>
  ['btn', kind === 'primary' ? '' : kind, wide ? 'wide' : '', fill ? 'fill' : '', extra ?? ''].filter(Boolean).join(' ');
const inside = ({ icon, iconAfter, shortcut, children }: ButtonProps) => (
  <>{icon && <Icon name={icon} />}{shortcut ? <span>{children}</span> : children}{iconAfter && <Icon name={iconAfter} />}{shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}</>
);

export const Button = (props: ButtonProps & { name?: string | undefined; value?: string | undefined; type?: 'submit' | 'button' | undefined; form?: string | undefined; formaction?: string | undefined; id?: string | undefined; attrs?: Attrs | undefined }) => (
  <button class={classOf(props)} type={props.type ?? 'submit'} name={props.name} value={props.value} form={props.form} formaction={props.formaction} id={props.id}
    data-key={props.shortcut} aria-keyshortcuts={props.shortcut} {...props.attrs}>{inside(props)}</button>
);

export const LinkButton = (props: ButtonProps & { href: string; rel?: string | undefined; attrs?: Attrs | undefined }) => (
  <a class={classOf(props)} href={props.href} rel={props.rel} data-key={props.shortcut} aria-keyshortcuts={props.shortcut} {...props.attrs}>{inside(props)}</a>
);

export interface FormError { field: string; message: string }
/**
 * The list of what to mend, above the form; each line leads to its field. the browser moves the focus here (autofocus).
 * @param safe "Tulisan Anda aman, tidak ada yang hilang." only when it is true
 */
export const ErrorSummary = ({ title, errors, safe }: { title: string; errors: readonly FormError[]; safe?: string | undefined }) => (errors.length === 0 ? null : (
  <div class="errors flow-s flow" role="alert" tabindex={-1} aria-labelledby="galat-judul" id="galat" autofocus>
    <h2 id="galat-judul">{title}</h2>
    {safe && <p>{safe}</p>}
    <ul>{errors.map(({ field, message }) => <li><a href={`#${fieldId(field)}`}>{message}</a></li>)}</ul>
  </div>
));
export const errorOf = (errors: readonly FormError[] | undefined, field: string): string | undefined => errors?.find((error) => error.field === field)?.message;
