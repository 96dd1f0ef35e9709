import type { Directory } from '../../../directory/snapshot.ts';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../around.ts';
import { FACILITIES, SESSION_KINDS, type Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { USUAL_QUOTA } from '../../rules.ts';
import { say } from '../../text.ts';
import type { PlanValues } from '../plan-form.ts';
import { consoleText } from '../text.ts';

interface Props { shell: Shell; values: PlanValues; errors: readonly FormError[]; around: Around; /** The session that is changed; a new one where absent. */ session?: Session | undefined; reason?: string | undefined; version?: number | undefined }

export function PlanPage({ shell, values, errors, around, session, reason, version }: Props) {
  const t = consoleText(shell.lang);
  const back = session ? paths.consoleSession(session.edition) : paths.console();
  return (
    <ConsolePage shell={shell} title={session ? t.edit : t.plan} bar={<a href={back}>{session?.title ?? t.title}</a>}>
      <Form action={session ? paths.consoleStep(session.edition, 'ubah') : paths.plan()} csrf={shell.csrf}>
        <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
        {session && <Hidden name="versi" value={String(version ?? session.version)} />}
        <PlanFields values={values} errors={errors} around={around} fixedEdition={session?.edition} />
        {session && session.state !== 'draft' && <Field name="alasan" label={t.reason} hint={t.reasonHint} rows={2} maxlength={500} value={reason ?? ''} error={errorOf(errors, 'alasan')} />}
        <p class="row"><Button>{session ? t.saveChange : t.save}</Button><LinkButton kind="quiet" href={back}>{t.title}</LinkButton></p>
      </Form>
    </ConsolePage>
  );
}

function PlanFields({ values, errors, around, fixedEdition }: { values: PlanValues; errors: readonly FormError[]; around: Around; fixedEdition?: number | undefined }) {
  const t = consoleText(around.lang);
  const all = say(around.lang);
  const { directory } = around;
  const text = (name: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => <Field name={name} label={label} value={values.text(name)} error={errorOf(errors, name)} {...more} />;
  const areas = [...wardGroups(directory.areas, (name) => name), { label: all.kind.district, options: directory.areas.filter((area) => area.kind === 'district').map((area) => ({ value: area.code, label: area.name })) }];
  return (
    <>
      <div class="two">
        {fixedEdition === undefined ? text('nomor', t.edition, { type: 'number', inputmode: 'numeric', min: '1', hint: t.editionHint }) : <Hidden name="nomor" value={String(fixedEdition)} />}
        <Select name="jenis" label={t.kind} value={values.text('jenis')} options={SESSION_KINDS.map((kind) => ({ value: kind, label: all.kind[kind] }))} />
      </div>
      {text('judul', t.name, { maxlength: 120 })}
      <div class="two">
        <Select name="wilayah" label={t.area} optional={t.optional} blank="–" value={values.text('wilayah')} options={areas} error={errorOf(errors, 'wilayah')} />
        <Select name="lingkup" label={t.scope} hint={t.scopeHint} blank={t.whole} value={values.text('lingkup')} options={areas} error={errorOf(errors, 'lingkup')} />
      </div>
      {text('tempat', t.venue, { maxlength: 200 })}
      <div class="two">{text('hari', t.day, { type: 'date' })}{text('kuota', t.quota, { type: 'number', inputmode: 'numeric', min: '1', hint: t.quotaHint(USUAL_QUOTA) })}</div>
      <div class="two">{text('mulai', t.from, { type: 'time' })}{text('selesai', t.to, { type: 'time' })}</div>
      <div class="two">{text('buka-hari', t.opens, { type: 'date' })}{text('buka-jam', `${t.opens}, ${t.at}`, { type: 'time' })}</div>
      <div class="two">{text('tutup-hari', t.closes, { type: 'date', hint: t.closesHint })}{text('tutup-jam', `${t.closes}, ${t.at}`, { type: 'time' })}</div>
      {text('gabung', t.joined, { optional: t.optional, maxlength: 200 })}
      <Picks name="sedia" legend={t.facilities} optional={t.optional} many value={values.list('sedia')} options={FACILITIES.map((one) => ({ value: one, label: all.facility[one] }))} />
      {text('kabar', t.notice, { rows: 3, optional: t.optional })}
      <Picks name="instansi" legend={t.bodies} optional={t.optional} many value={values.list('instansi')} options={invitable(directory)} />
    </>
  );
}

/** The city's own offices that exist, by name; wards and districts are invited by the place itself. */
const invitable = (directory: Directory) => [...directory.bodies.values()].filter((body) => !body.isExternal && body.validTo === null && !['ward', 'district'].includes(body.kind))
  .sort((a, b) => a.shortName.localeCompare(b.shortName, 'id')).map((body) => ({ value: body.id, label: body.shortName, hint: body.name === body.shortName ? undefined : body.name }));
