import { assetPath } from '../../../ui/assets.ts';
import type { PromiseRow, PublicEntry } from '../../../followup/domain.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../around.ts';
import type { Session } from '../../domain.ts';
import type { PublicItem } from '../../items.ts';
import { paths } from '../../paths.ts';
import { itemText } from '../../text-items.ts';
import { ItemClock, itemFacts, ItemStatus } from '../../views/item-parts.tsx';
import { ItemTimeline, type ShownFile } from '../../views/item-timeline.tsx';

export interface ItemPageProps { shell: Shell; session: Session; item: PublicItem; promises: readonly PromiseRow[]; entries: readonly PublicEntry[]; files: readonly ShownFile[]; around: Around }

/** One thing that was said, who owes what for it, and every step since. */
export function ItemPage({ shell, session, item, promises, entries, files, around }: ItemPageProps) {
  const t = itemText(shell.lang);
  return (
    <PublicPage shell={shell} title={`${item.summary}, ${t.number(item.edition, item.seq)}`} description={item.what || item.summary} head={<link rel="stylesheet" href={assetPath('ngombe.css')} />}>
      <Crumb href={paths.session(session.edition)} label={session.title} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><p class="bold num">{t.number(item.edition, item.seq)}</p><h1>{item.summary}</h1><ItemStatus item={item} around={around} /></div>
        <ItemClock promises={promises} around={around} size="l" />
        {item.wasLate && <Note kind="bata"><p>{t.wasLateText}</p></Note>}
        <Facts items={itemFacts(item, around)} />
        <section class="flow" aria-labelledby="j-riwayat"><Head id="j-riwayat" title={t.history} /><ItemTimeline entries={entries} files={files} around={around} /></section>
      </div>
    </PublicPage>
  );
}
