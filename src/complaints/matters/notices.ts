import type { Lang, World } from '../../platform/world.ts';
import { matterPaths } from './paths.ts';
import { openIncidents } from './store-incidents.ts';
import { sayIncidents } from './text-incidents.ts';

/** Incidents that go on, for the notice on public pages. */
export const noticesOf = async (world: World, lang: Lang): Promise<{ label: string; links: { href: string; title: string }[] }> => ({
  label: sayIncidents(lang).pub.banner,
  links: (await world.db.read((tx) => openIncidents(tx))).map(({ number, title }) => ({ href: matterPaths.incident(number), title })),
});
