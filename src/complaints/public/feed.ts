import type { PublicComplaint } from '../domain.ts';
import { paths } from '../paths.ts';
import { words } from '../text.ts';
import { queryString, type ExploreQuery } from './explore-filter.ts';
import type { Around } from './queries.ts';
import { sayExplore } from './text-explore.ts';

/** The five characters of XML; `cleanText` has kept those out that XML cannot carry at all, and this removes what an import left. */
const xml = (text: string): string => text
  // oxlint-disable-next-line no-control-regex -- control characters are what this removes
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
  .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

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
