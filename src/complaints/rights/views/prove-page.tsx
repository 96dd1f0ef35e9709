import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import { ARTICLE, RIGHTS } from '../domain.ts';
import { sayRights } from '../text.ts';

/** The five rights, and the way in: the code, or a counter. */
export function ProvePage({ shell, number, problem }: { shell: Shell; number: string; problem?: 'wrong' | 'slow' | undefined }) {
  const words = sayRights(shell.lang);
  const t = words.page;
  return (
    <PublicPage shell={shell} title={t.title} description={t.lead} secret>
      <Crumb href="/privasi" label={t.privacy} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="lead">{t.lead}</p></div>
        {problem === 'slow' && <Note kind="bata" live><p><b>{t.slow}</b></p></Note>}
        <section class="flow" aria-labelledby="bukti">
          <Head id="bukti" title={t.prove} />
          <Form action={paths.dataRights()} csrf={shell.csrf} labelledby="bukti">
            <ErrorSummary title={t.problems} errors={problem === 'wrong' ? [{ field: 'nomor', message: t.wrong }] : []} />
            <Field name="nomor" label={t.number} hint={t.numberHint} value={number} code required maxlength={40} />
            <Field name="kode" label={t.code} hint={t.codeHint} code required maxlength={64} autocomplete="off" attrs={{ autocapitalize: 'characters', spellcheck: 'false' }} />
            <p><Button fill>{t.go}</Button></p>
          </Form>
          <Fold summary={t.lost} open={problem !== undefined} last><p>{t.lostText}</p></Fold>
        </section>
        <Facts items={RIGHTS.map((right) => ({ term: words.right[right], detail: <>{words.rightHint[right]} <span class="soft">{ARTICLE[right]}</span></> }))} />
      </div>
    </PublicPage>
  );
}
