import type { PublicComplaint } from '../domain.ts';
import { xml } from '../../platform/http/xml.ts';
import { paths } from '../paths.ts';
import { words } from '../text.ts';
import { queryString, type ExploreQuery } from './explore-filter.ts';
import type { Around } from './queries.ts';
import { sayExplore } from './text-explore.ts';


/** RSS 2.0 of public reports, newest first: title, status, owner and the text as published. */
export function feedOf(rows: readonly PublicComplaint[], query: ExploreQuery, around: Around): string {
  const { baseUrl, lang, directory, city } = around;
  const t = sayExplore(lang);
  const item = (row: PublicComplaint): string => {
    const link = baseUrl + paths.publicCase(row.number);
    const owner = directory.bodyName(row.bodyId);
    const summary = owner ? `${t.feedSummary(words(lang).state[row.state], owner)}\n\n${row.text}` : row.text;
    return `<item><title>${xml(row.title)}</title><link>${xml(link)}</link><guid isPermaLink="true">${xml(link)}</guid><pubDate>${row.publishedAt.toUTCString()}</pubDate><description>${xml(summary)}</description></item>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(t.feedTitle(city.name))}</title><link>${xml(baseUrl + paths.explore(queryString(query)))}</link><description>${xml(t.lead)}</description><language>${lang}</language><atom:link href="${xml(baseUrl + paths.rss(queryString(query)))}" rel="self" type="application/rss+xml"/>
${rows.map(item).join('\n')}
</channel></rss>
`;
}
