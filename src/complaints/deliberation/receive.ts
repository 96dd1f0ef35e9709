import type { AppContext } from '../../directory/actor.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import { prepareImages } from '../../platform/files/prepare.ts';
import { isRefusal } from '../decisions.ts';
import { imageErrors } from '../public/report-form.ts';
import { sayReport } from '../public/text-report.ts';
import { words } from '../text.ts';
import type { Person } from './act.ts';
import { judge, mainField, perform, photoField, type Draft, type StepNoun } from './steps.ts';
import { sayDeliberation } from './text.ts';

/** One form of either page. @returns null where there is nothing of the kind; a draft to show again; or that it is done */
export async function receive(c: AppContext, who: Person, id: string, step: StepNoun, form: FormInput): Promise<Draft | 'done' | null> {
  const t = sayDeliberation(c.get('lang'));
  const errors = judge(step, form, who.kind === 'reporter', t);
  if (errors.length) return { step, form, errors };
  const field = photoField(step, form);
  const { images, problems } = field === null ? { images: [], problems: [] } : await prepareImages(c.get('world'), form.files(field));
  if (field !== null && problems.length) return { step, form, errors: imageErrors(problems, sayReport(c.get('lang')), field) };
  const outcome = await perform(c.get('world'), who, id, step, form, images);
  if (outcome === null || 'missing' in outcome) return null;
  return isRefusal(outcome) ? { step, form, errors: [{ field: mainField(step, form), message: words(c.get('lang')).refused[outcome.refused] }] } : 'done';
}

/** The record as it was kept, for whoever may see the deliberation. */
export async function sendRecord(c: AppContext, key: string | null, number: string): Promise<Response> {
  const bytes = key === null ? null : await c.get('world').files.get(key);
  c.header('cache-control', 'no-store');
  return bytes ? c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="berita-acara-${number}.pdf"` }) : c.notFound();
}
