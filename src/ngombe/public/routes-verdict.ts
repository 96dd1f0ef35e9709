import type { AppContext } from '../../directory/actor.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import { judgeItem } from '../actions/follow-up.ts';
import type { Registration } from '../domain.ts';
import { ownItems } from '../gather-items.ts';
import { say } from '../text.ts';
import { itemText } from '../text-items.ts';
import type { JudgeDraft } from './views/own-items.tsx';

/** The asker's last word on one of their own items. @returns null where it was taken, else the form as it was sent with what to mend */
export async function judgeOwn(c: AppContext, one: Registration, form: FormInput): Promise<JudgeDraft | 'not-theirs' | null> {
  const world = c.get('world');
  const own = (await world.db.read((tx) => ownItems(tx, one))).find(({ item }) => item.id === form.text('perihal'));
  if (!own) return 'not-theirs';
  const t = itemText(c.get('lang'));
  const [answer, text] = [form.text(`jawab-${own.item.id}`), form.text(`kurang-${own.item.id}`).slice(0, 2_000)];
  const draft = (field: 'jawab' | 'kurang', message: string): JudgeDraft => ({ itemId: own.item.id, answer, text, errors: [{ field: `${field}-${own.item.id}`, message }] });
  if (answer !== 'selesai' && answer !== 'belum') return draft('jawab', t.judgeNothing);
  const version = /^\d{1,9}$/.test(form.text('versi')) ? Number(form.text('versi')) : 0;
  const outcome = await judgeItem(world, own.item.id, version, answer === 'selesai', text);
  if (!('refused' in outcome)) return null;
  const r = say(c.get('lang')).receipt;
  return outcome.refused === 'empty' ? draft('kurang', t.judgeWhy) : draft('jawab', outcome.refused === 'changed-meanwhile' ? r.meanwhile : r.tooLate);
}
