import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form } from '../../../ui/parts/form.tsx';
import { Fold, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import { sayCase } from '../text-case.ts';

/** Number and secret open a case. The number is kept after a mistake, the secret never comes back. */
export function LookupPage({ shell, number, problem, forgotten }: { shell: Shell; number: string; problem?: 'wrong' | 'slow' | undefined; forgotten?: boolean | undefined }) {
  const t = sayCase(shell.lang);
  return (
    <PublicPage shell={shell} title={t.track.title} description={t.track.lead} secret>
      <Crumb href="/" label={shell.labels.home} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.track.title}</h1><p class="soft">{t.track.lead}</p></div>
        {forgotten && <Note kind="daun" live><p><b>{t.track.forgotten}</b></p><p>{t.track.forgottenText}</p></Note>}
        {problem === 'slow' && <Note kind="bata" live><p><b>{t.track.slow}</b></p><p>{t.track.slowText}</p></Note>}
        <Form action={paths.track()} csrf={shell.csrf}>
          <ErrorSummary title={t.track.errors} errors={problem === 'wrong' ? [{ field: 'nomor', message: t.track.wrong }] : []} />
          <Field name="nomor" label={t.track.number} hint={t.track.numberHint} value={number} code required maxlength={40} />
          <Field name="kode" label={t.track.secret} hint={t.track.secretHint} code required maxlength={64} autocomplete="off" attrs={{ autocapitalize: 'characters', spellcheck: 'false' }} />
          <p><Button fill>{t.track.open}</Button></p>
        </Form>
        <Fold summary={t.track.lost} open={problem !== undefined}><p>{t.track.lostText}</p><p class="row"><a href={paths.explore()}>{t.track.lostExplore}</a><a href={paths.report()}>{t.track.lostReport}</a></p></Fold>
      </div>
    </PublicPage>
  );
}
