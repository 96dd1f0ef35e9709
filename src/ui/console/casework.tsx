import type { ComponentChildren } from 'preact';
import { Status, type CaseStatus } from '../parts/status.tsx';
import { Icon } from '../parts/icon.tsx';
import { FieldError, describedBy, fieldId } from '../parts/field.tsx';

/** Status, number and tags over the single h1 of a case. */
export const CaseHeading = ({ status, statusLabel, number, tags, title, meta }: { status: CaseStatus; statusLabel: string; number: string; tags?: ComponentChildren; title: string; meta?: readonly ComponentChildren[] | undefined }) => (
  <header class="flow-s flow case-head">
    <p class="row"><Status status={status} label={statusLabel} /><span class="soft sm num">{number}</span>{tags}</p>
    <h1>{title}</h1>
    {meta && <p class="meta">{meta.map((part) => <span>{part}</span>)}</p>}
  </header>
);

/** The public case page: clock first on a phone, beside the story on a desk. */
export const CaseGrid = ({ clock, main, facts, factsLabel }: { clock: ComponentChildren; main: ComponentChildren; facts: ComponentChildren; factsLabel: string }) => (
  <div class="case-grid">
    <div class="vessel at-clock">{clock}</div>
    <div class="flow-l flow at-main">{main}</div>
    <aside class="at-facts" aria-label={factsLabel}>{facts}</aside>
  </div>
);

export interface ComposerProps {
  action: string;
  csrf?: string | undefined;
  /** Who reads it: radio group named `baca`; left out when there is only one answer. */
  audience?: { legend: string; value: string; options: readonly { value: string; label: string; icon: string }[] } | undefined;
  name: string;
  label: string;
  value?: string | undefined;
  placeholder?: string | undefined;
  error?: string | undefined;
  /** Left of the button: template, evidence. */
  tools?: ComponentChildren;
  /** The submit button. */
  children: ComponentChildren;
}

/** Write an answer or a note; Ctrl+Enter sends it where script runs. */
export const Composer = ({ action, csrf, audience, name, label, value, placeholder, error, tools, children }: ComposerProps) => (
  <form class="composer" action={action} method="post" novalidate data-ctrl-enter>
    {csrf && <input type="hidden" name="csrf" value={csrf} />}
    {audience && (
      <fieldset class="seg"><legend class="vh">{audience.legend}</legend>
        {audience.options.map((option) => <label><input type="radio" name="baca" value={option.value} checked={option.value === audience.value} /><Icon name={option.icon} />{option.label}</label>)}
      </fieldset>
    )}
    <label class="vh" for={fieldId(name)}>{label}</label>
    {error && <FieldError name={name} message={error} />}
    <textarea class="input" id={fieldId(name)} name={name} placeholder={placeholder} data-autosize aria-invalid={error ? 'true' : undefined} aria-describedby={describedBy(name, { error })}>{value}</textarea>
    <div class="row apart"><span class="row">{tools}</span><span class="row"><span class="soft sm ctrl-enter" aria-hidden="true"><kbd>Ctrl</kbd> <kbd>Enter</kbd></span>{children}</span></div>
  </form>
);

/**
 * A form behind a question. Without script the button posts to a plain page that asks; with it a dialog asks in place.
 * Put `data-confirm={id}` on the button that opens it.
 */
export const ConfirmDialog = ({ id, title, children, confirm, cancel }: { id: string; title: string; children: ComponentChildren; confirm: ComponentChildren; cancel: string }) => (
  <dialog class="box flow" id={id} aria-labelledby={`${id}-judul`}>
    <h2 id={`${id}-judul`}>{title}</h2>
    {children}
    <div class="row">{confirm}<button type="button" class="btn alt" data-close>{cancel}</button></div>
  </dialog>
);

/** A search box for the bar of the console; `/` moves to it. */
export const ConsoleSearch = ({ action, name = 'q', label, value }: { action: string; name?: string; label: string; value?: string | undefined }) => (
  <form class="search" role="search" action={action} method="get"><label class="vh" for="cari">{label}</label>
    <input class="input" id="cari" name={name} type="search" placeholder={label} value={value} maxlength={200} data-search /><kbd class="wide" aria-hidden="true">/</kbd></form>
);
