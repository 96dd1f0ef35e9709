import type { Directory } from '../../../directory/snapshot.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Empty, Head, Note } from '../../../ui/parts/panels.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import type { AnswerTemplate } from '../../store-templates.ts';
import { consoleText } from '../text.ts';
import { exampleFacts } from '../template-facts.ts';
import { fillTemplate } from '../../template-fields.ts';
import { bodyOptions } from './words.ts';

export interface TypedTemplate { judul: string; isi: string; instansi: string }

const SHOWN_LETTERS = 140;
const beginning = (text: string): string => (text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text);

export function TemplatesPage({ shell, templates, directory, flash, mayAdd }: { shell: Shell; templates: readonly (AnswerTemplate & { mayEdit: boolean; uses: number })[]; directory: Directory; flash?: string | undefined; mayAdd: boolean }) {
  const t = consoleText(shell.lang).templates;
  const add = mayAdd && <LinkButton icon="tambah" href={`${paths.templates()}/baru`}>{t.new}</LinkButton>;
  return (
    <ConsolePage shell={shell} title={t.title} bar={add}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      {templates.length === 0
        ? <Empty title={t.empty}><p>{t.emptyText}</p></Empty>
        : <DataTable caption={t.title} captionHidden columns={[{ label: t.name }, { label: t.body }, { label: t.scope }, { label: t.uses, right: true }]} rows={templates.map((one) => ({
          header: one.mayEdit ? <a href={`${paths.templates()}/${one.id}`}>{one.title}</a> : one.title, cells: [beginning(one.body), directory.bodyName(one.bodyId) || t.everybody, t.used(one.uses)],
        }))} />}
    </ConsolePage>
  );
}

export function TemplateFormPage({ shell, id, typed, around, chooseBody, errors }: { shell: Shell; id: string | null; typed: TypedTemplate; around: Around; chooseBody: boolean; errors: readonly FormError[] }) {
  const all = consoleText(shell.lang);
  const t = all.templates;
  const address = `${paths.templates()}/${id ?? 'baru'}`;
  return (
    <ConsolePage shell={shell} title={id ? t.edit : t.new} bar={<a href={paths.templates()}>{t.title}</a>}>
      <Form action={address} csrf={shell.csrf}>
        <ErrorSummary title={all.problems} errors={errors} safe={all.safe} />
        <Field name="judul" label={t.name} value={typed.judul} maxlength={150} error={errorOf(errors, 'judul')} />
        <Field name="isi" label={t.body} hint={t.bodyHint} rows={8} value={typed.isi} error={errorOf(errors, 'isi')} />
        {chooseBody && <Select name="instansi" label={t.scope} blank={t.everybody} value={typed.instansi} options={bodyOptions(around, false)} />}
        <p class="row"><Button>{t.save}</Button><LinkButton kind="quiet" href={paths.templates()}>{t.cancel}</LinkButton></p>
      </Form>
      {typed.isi && errors.length === 0 && <section class="flow" aria-labelledby="j-pratinjau"><Head id="j-pratinjau" title={t.preview} /><blockquote class="quote-b"><Prose text={fillTemplate(typed.isi, exampleFacts(around))} /></blockquote></section>}
      {id && <Form action={`${address}/penghapusan`} csrf={shell.csrf}><p><Button kind="stop">{t.remove}</Button></p></Form>}
    </ConsolePage>
  );
}
