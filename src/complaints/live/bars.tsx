import type { Lang } from '../../platform/world.ts';
import { sayLive } from './text.ts';

/** Filled by `client/console/live.ts`; without script it stays hidden and nothing is missing. */
export const CaseBar = ({ lang, number, version }: { lang: Lang; number: string; version: number }) => {
  const t = sayLive(lang);
  return <div class="live-bar" data-live-case={number} data-version={String(version)} data-by={t.changedBy} data-changed={t.changed} data-go={t.reload} role="status" hidden></div>;
};
export const ListBar = ({ lang }: { lang: Lang }) => {
  const t = sayLive(lang);
  return <div class="live-bar" data-live-list data-fresh={t.fresh} data-again={t.again} data-go={t.show} data-mark={t.mark} role="status" hidden></div>;
};
