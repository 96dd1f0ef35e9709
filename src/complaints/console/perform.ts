import type { Officer } from '../../directory/actor.ts';
import type { Directory } from '../../directory/snapshot.ts';
import { isId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import { acceptReferral, answerReport, extendCompletion, noteInternally, returnReferral, writeToReporter } from '../actions/agency.ts';
import { closeForReporter, reopenReport } from '../actions/closing.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { Act, Outcome } from '../actions/step.ts';
import { archiveReport, askCompletion, editPublication, referReport, reprioritise, transferReport } from '../actions/triage.ts';
import { answerOf, archiveReasonOf, classOf, priorityOf, returnReasonOf, type Draft } from './step-form.ts';
import type { StepNoun } from './steps.ts';

export interface Pictures { before: readonly PreparedImage[]; after: readonly PreparedImage[] }
const ids = (list: readonly string[]): string[] => list.filter((id) => isId(id));

/** Hands a form that `judgeStep` has passed to its action. The identity has an action of its own. */
export async function perform(world: World, officer: Officer, id: string, step: Exclude<StepNoun, 'identitas'>, form: Draft['form'], version: number | undefined, directory: Directory, pictures: Pictures,
  how: Pick<Act, 'settles' | 'trial'> = {}): Promise<Outcome> {
  const act: Act = version === undefined ? how : { ...how, version };
  const text = (name: string): string => form.text(name);
  switch (step) {
    case 'disposisi': {
      const category = directory.categories.find((one) => one.id === text('kategori'));
      const area = directory.areas.find((one) => one.code === text('kelurahan'));
      return referReport(world, officer, id, {
        ...act, class: classOf(form)!, bodyId: text('instansi'), categoryId: category?.id ?? null, functionId: category?.functionId ?? null, areaCode: area?.code ?? null, instruction: text('pesan-instansi'),
        publication: form.has('terbit') ? { title: text('judul-publik'), text: text('isi-publik'), fileIds: ids(form.list('foto-publik')) } : null,
        ruling: form.has('putusan') ? { text: text('putusan'), topic: text('topik-putusan') } : undefined,
      });
    }
    case 'kelengkapan': return askCompletion(world, officer, id, { ...act, question: text('pertanyaan') });
    case 'arsip': return archiveReport(world, officer, id, { ...act, reason: archiveReasonOf(form)!, explanation: text('penjelasan-arsip') });
    case 'pelimpahan': return transferReport(world, officer, id, { ...act, bodyId: text('tujuan'), letterNumber: text('surat'), guidance: text('panduan') });
    case 'prioritas': return reprioritise(world, officer, id, { ...act, priority: priorityOf(form)!, reason: text('alasan-prioritas') });
    case 'publikasi': return editPublication(world, officer, id, { ...act, title: text('judul-terbit'), text: text('isi-terbit'), fileIds: ids(form.list('foto-terbit')) });
    case 'penerimaan': return acceptReferral(world, officer, id, act);
    case 'pengembalian': return returnReferral(world, officer, id, { ...act, reason: returnReasonOf(form)!, explanation: text('penjelasan-kembali') });
    case 'jawaban': return answerReport(world, officer, id, { ...act, ...answerOf(form), images: pictures.after, imagesBefore: pictures.before, proofReason: text('alasan-foto'), withoutContributions: text('tanpa-kontribusi') });
    case 'catatan': return noteInternally(world, officer, id, { ...act, text: text('catatan') });
    case 'pesan': return writeToReporter(world, officer, id, { ...act, text: text('pesan') });
    case 'perpanjangan': return extendCompletion(world, officer, id, { ...act, days: Number(text('hari')), reason: text('alasan-perpanjangan') });
    case 'penutupan': return closeForReporter(world, officer, id, { ...act, how: text('cara') });
    case 'pembukaan': return reopenReport(world, officer, id, { ...act, reason: text('alasan-buka') });
  }
}
