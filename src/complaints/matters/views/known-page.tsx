import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import type { ReportValues } from '../../public/report-form.ts';
import { words } from '../../text.ts';
import type { Known } from '../known.ts';
import { matterPaths } from '../paths.ts';
import type { Affected } from '../store-incidents.ts';
import { sayIncidents } from '../text-incidents.ts';

/** Between the form and the receipt: what is known already. Everything typed stands on this page, so both ways are one press. */
export function KnownPage({ shell, values, known, photos, sealed }: { shell: Shell; values: ReportValues; known: readonly Known[]; photos: number; sealed: string }) {
  const t = sayIncidents(shell.lang);
  return (
    <PublicPage shell={shell} title={t.known.title} secret>
      <Crumb href="/" label={shell.labels.home} narrow />
      <div class="page narrow band tight flow-l flow">
        <h1>{t.known.title}</h1>
        <Note kind="kunyit" live><p>{t.known.lead}</p></Note>
        {known.map((one) => <KnownMatter shell={shell} one={one} values={values} />)}
        <section class="flow" aria-labelledby="j-milik">
          <Head id="j-milik" title={t.known.yours} />
          <blockquote class="quote-b"><Prose text={values.isi} /></blockquote>
          {photos > 0 && <p class="soft">{t.known.photos(photos)}</p>}
          <Form action={paths.report()} csrf={shell.csrf} upload>
            <Carried values={values} />
            <Hidden name="tetap" value="ya" /><Hidden name="foto-tersimpan" value={sealed} />
            <p><Button fill>{t.known.send}</Button></p>
            <p class="hint">{t.known.sendHint}</p>
          </Form>
        </section>
      </div>
    </PublicPage>
  );
}

function KnownMatter({ shell, one, values }: { shell: Shell; one: Known; values: ReportValues }) {
  const t = sayIncidents(shell.lang);
  const href = one.isIncident ? matterPaths.incident(one.number) : paths.publicCase(one.number);
  return (
    <section class="vessel flow" aria-labelledby={`j-${one.number}`}>
      <h2 id={`j-${one.number}`}>{one.title}</h2>
      <p class="soft">{one.state ? `${t.known.state}: ${words(shell.lang).state[one.state]}. ` : `${t.pub.banner}. `}{t.affected(one.affected)}. <a href={href}>{t.known.read} {one.number}</a></p>
      <FollowForm shell={shell} number={one.number} token={values.token} email={values.surel} />
    </section>
  );
}

/** Following needs no name; the address may stay empty. */
export function FollowForm({ shell, number, token, email, error }: { shell: Shell; number: string; token: string; email?: string | undefined; error?: string | undefined }) {
  const t = sayIncidents(shell.lang).known;
  return (
    <Form action={matterPaths.follow()} csrf={shell.csrf}>
      <Hidden name="token" value={token} /><Hidden name="nomor" value={number} />
      <Field name="surel" id={`f-surel-${number}`} type="email" label={t.email} hint={t.emailHint} value={email} maxlength={254} autocomplete="email" error={error} />
      <p><Button kind="alt">{t.follow}<span class="vh"> {number}</span></Button></p>
    </Form>
  );
}

const SWITCHES = ['titik', 'anonim', 'rahasia'] as const;
const TEXTS = ['token', 'isi', 'judul', 'kategori', 'jenis', 'kelurahan', 'patokan', 'lintang', 'bujur', 'tanggal', 'nama', 'telepon', 'surel'] as const;
/** The form as it was sent, field by field. */
const Carried = ({ values }: { values: ReportValues }) => (
  <>{TEXTS.map((name) => <Hidden name={name} value={values[name]} />)}{SWITCHES.filter((name) => values[name]).map((name) => <Hidden name={name} value="ya" />)}</>
);

/** On a public case: how many are affected, and the way to follow without a report. */
export function FollowCase({ shell, number, affected, isOpen, token }: { shell: Shell; number: string; affected: Affected; isOpen: boolean; token: string }) {
  const t = sayIncidents(shell.lang);
  const people = affected.reports + affected.followers;
  return (
    <>
      {people > 1 && <p><b>{t.affected(people)}</b> <span class="soft">({t.parts(affected.reports, affected.followers)})</span></p>}
      {isOpen && <Fold summary={t.pub.followCase} last><p>{t.pub.followHint}</p><FollowForm shell={shell} number={number} token={token} /></Fold>}
    </>
  );
}
