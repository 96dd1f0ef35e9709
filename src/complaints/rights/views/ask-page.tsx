import { momentText } from '../../../followup/dates.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Button, ErrorSummary, Form, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Head } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import type { DataRequest } from '../domain.ts';
import type { RightValues } from '../request-form.ts';
import { sayRights } from '../text.ts';
import { RightFields } from './right-fields.tsx';

/** What the reporter may ask for, and what they have asked before. */
export function AskPage({ shell, number, values, errors, requests, offset }: { shell: Shell; number: string; values: RightValues; errors: readonly FormError[]; requests: readonly DataRequest[]; offset: number }) {
  const words = sayRights(shell.lang);
  const t = words.page;
  return (
    <PublicPage shell={shell} title={errors.length ? `${t.problems}: ${t.title}` : t.title} secret>
      <Crumb href={paths.trackCase(number)} label={words.request.back} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="soft">{t.forCase(number)}</p><p class="lead">{t.lead}</p></div>
        {requests.length > 0 && <section class="flow" aria-labelledby="permintaan"><Head id="permintaan" title={t.asked} />
          <Facts items={requests.map((one) => ({ term: momentText(shell.lang, one.requestedAt, offset), detail: <><a href={paths.dataRequest(one.number)}>{one.number}</a> {words.right[one.kind]}. {words.state[one.state]}.</> }))} /></section>}
        <Form action={paths.askRight(number)} csrf={shell.csrf}>
          <ErrorSummary title={t.problems} errors={errors} />
          <RightFields shell={shell} values={values} errors={errors} legend={t.ask} />
          <p><Button fill>{t.send}</Button></p>
        </Form>
      </div>
    </PublicPage>
  );
}
