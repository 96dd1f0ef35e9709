import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Facts, Head } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../public/queries.ts';
import { NOT_PERSONAL, REGISTER, type RegisterEntry } from '../register.ts';
import { sayRights } from '../text.ts';

/** The record of processing (Pasal 31), from the list that copies and destruction use. */
export function RegisterPage({ shell, around }: { shell: Shell; around: Around }) {
  const t = sayRights(shell.lang).register;
  const { settings } = around.directory;
  const officer = settings.dataProtectionOfficer;
  const erased = ({ erased: how }: RegisterEntry): string => (typeof how === 'string' ? t.erasedWord[how] : t.erasedWord.set);
  return (
    <ConsolePage shell={shell} title={t.title}>
      <p class="lead">{t.lead}</p>
      <Facts items={[{ term: t.controller, detail: settings.name }, { term: t.officer, detail: [officer.name, officer.office, officer.email].filter(Boolean).join(', ') || t.unknown }]} />
      <DataTable caption={t.title} captionHidden narrow="scroll" columns={[{ label: t.table }, { label: t.columns }, { label: t.whose }, { label: t.purpose }, { label: t.basis }, { label: t.kept }, { label: t.copied }, { label: t.erased }]}
        rows={REGISTER.map((entry) => ({ header: entry.table, cells: [entry.columns.join(', '), t.whoseWord[entry.whose], t.purposeWord[entry.purpose], t.basisWord[entry.basis], t.keptWord[entry.kept], entry.copied === 'none' ? t.copiedWord.no : t.copiedWord.yes, erased(entry)] }))} />
      <section class="flow" aria-labelledby="tanpa"><Head id="tanpa" title={t.none} /><p class="sm">{NOT_PERSONAL.join(', ')}</p></section>
    </ConsolePage>
  );
}
