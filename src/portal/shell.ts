import { matterPaths } from '../complaints/matters/paths.ts';
import { paths as complaints } from '../complaints/paths.ts';
import { hasRole, type Actor, type AppContext, type Role } from '../directory/actor.ts';
import type { Directory } from '../directory/snapshot.ts';
import type { Lang } from '../platform/world.ts';
import { paths as ngombe } from '../ngombe/paths.ts';
import { assetPath } from '../ui/assets.ts';
import type { Shell, ShellLink } from '../ui/shell.ts';
import { portalPaths } from './paths.ts';
import { shellText } from './text.ts';

export interface ShellInput {
  lang: Lang;
  cityName: string;
  emergencyNumber: string;
  /** Path and query of the request. */
  url: URL;
  theme: 'terang' | 'gelap' | undefined;
  actor: Actor;
  officerDetail: string;
  /** Answers that wait for this officer's approval. */
  waiting?: number;
  asset: (name: string) => string;
}

/** The shell of one request. */
export function shellOf(c: AppContext, directory: Directory, theme: string | undefined, waiting = 0): Shell {
  const actor = c.get('actor');
  return shellFor({
    lang: c.get('lang'), cityName: c.get('world').city.name, emergencyNumber: directory.settings.emergency.number, url: new URL(c.req.url),
    theme: theme === 'terang' || theme === 'gelap' ? theme : undefined, actor, waiting, asset: assetPath,
    officerDetail: actor.kind === 'officer' ? officerDetail(actor, directory, c.get('lang')) : '',
  });
}

/** For pages that are shown before the city or the actor is known: errors of the platform itself. */
export function bareShell(c: AppContext): Shell {
  const world = c.get('world') as { city: { name: string } } | undefined;
  return shellFor({
    lang: (c.get('lang') as Lang | undefined) ?? 'id', cityName: world?.city.name ?? '', emergencyNumber: '112', url: new URL(c.req.url),
    theme: undefined, actor: { kind: 'guest' }, officerDetail: '', asset: assetPath,
  });
}

const officerDetail = (actor: Actor & { kind: 'officer' }, directory: Directory, lang: Lang): string =>
  [...actor.roles.map((role) => shellText(lang).role[role]), directory.bodyName(actor.bodyId)].filter(Boolean).join(', ');

/** What stands around every page; the navigation shows only what the officer may open. */
export function shellFor(input: ShellInput): Shell {
  const t = shellText(input.lang);
  // An address that begins with two slashes names another site once it stands in a link.
  const path = input.url.pathname.replace(/^\/+/, '/');
  const link = (href: string, label: string, icon?: string): ShellLink =>
    ({ href, label, ...(icon ? { icon } : {}), current: path === href || (href !== '/' && path.startsWith(`${href}/`)) });
  const other: Lang = input.lang === 'en' ? 'id' : 'en';
  const query = new URLSearchParams(input.url.search);
  query.set('bahasa', other);
  return {
    lang: input.lang, cityName: input.cityName, path: path + input.url.search, ...(input.theme ? { theme: input.theme } : {}), asset: input.asset, csrf: '',
    nav: [link(complaints.report(), t.nav.report), link(complaints.track(), t.nav.track), link(complaints.explore(), t.nav.explore), link(ngombe.sessions(), t.nav.ngombe),
      link(portalPaths.agencies(), t.nav.agencies), link(portalPaths.deadlines(), t.nav.clocks)],
    consoleNav: consoleNav(input.actor, link, t.consoleNav, input.waiting ?? 0),
    ...(input.actor.kind === 'officer'
      ? { officer: { name: input.actor.name, detail: input.officerDetail, signOutHref: '/konsol/keluar', accountHref: '/konsol/akun' }, live: complaints.live() } : {}),
    footer: [
      { title: t.footer.report, links: [link(complaints.report(), t.footer.here), link(complaints.track(), t.footer.follow), link(portalPaths.rights(), t.footer.rights), link(`${portalPaths.rights()}#pengelola`, t.footer.contact)] },
      { title: t.footer.results, links: [link(complaints.explore(), t.footer.open), link(complaints.openFigures(), t.footer.figures), link(portalPaths.agencies(), t.footer.agencies), link(portalPaths.deadlines(), t.footer.deadlines)] },
      { title: t.footer.about, links: [link(portalPaths.privacy(), t.footer.privacy), link(portalPaths.accessibility(), t.footer.access), link(portalPaths.about(), t.footer.source), link(complaints.inbox(), t.footer.officers)] },
    ],
    otherLang: { href: `${path}?${query}`, label: other === 'en' ? 'English' : 'Bahasa Indonesia', lang: other },
    labels: { ...t, emergencyNumber: input.emergencyNumber },
  };
}

/** Letters after G, for the pages that officers go to all day. */
const GO: Readonly<Record<string, string>> = {
  [complaints.inbox()]: 'I', [complaints.tasks()]: 'T', [complaints.search()]: 'C', [complaints.figures()]: 'A', [complaints.counter()]: 'L', [complaints.templates()]: 'J', '/konsol/kalender': 'K',
  [complaints.rulings()]: 'P', [complaints.rules()]: 'R', '/konsol/instansi': 'D', '/konsol/petugas': 'O',
};

function consoleNav(actor: Actor, link: (href: string, label: string, icon?: string) => ShellLink, t: ReturnType<typeof shellText>['consoleNav'], waiting: number): ShellLink[] {
  const may = (...roles: Role[]) => hasRole(actor, roles);
  const all: [boolean, ShellLink][] = [
    [may('coordinator', 'inspectorate', 'leadership', 'auditor', 'administrator'), link(complaints.inbox(), t.inbox, 'kotak')],
    [may('agency_liaison', 'agency_head', 'inspectorate'), link(complaints.tasks(), t.tasks, 'catat')],
    [may('coordinator', 'agency_liaison', 'agency_head', 'inspectorate'), { ...link(complaints.approvals(), t.approvals, 'centang'), ...(waiting ? { count: waiting } : {}) }],
    [actor.kind === 'officer', link(complaints.search(), t.search, 'cari')],
    [may('coordinator', 'leadership', 'auditor', 'inspectorate', 'agency_head', 'agency_liaison'), link(complaints.figures(), t.figures, 'grafik')],
    [may('coordinator'), link(matterPaths.incidents(), t.incidents, 'awas')],
    [may('counter_clerk', 'coordinator'), link(complaints.counter(), t.counter, 'loket')],
    [may('coordinator', 'agency_liaison', 'agency_head', 'inspectorate'), link(complaints.templates(), t.templates, 'obrol')],
    [may('coordinator', 'leadership', 'auditor'), link(ngombe.console(), t.ngombe, 'suara')],
    [may('agency_liaison', 'agency_head', 'inspectorate'), link(ngombe.tasks(), t.ngombeTasks, 'suara')],
    [actor.kind === 'officer', link('/konsol/kalender', t.calendar, 'kal')],
    [actor.kind === 'officer', link(complaints.rulings(), t.rulings, 'perisai')],
    [may('coordinator', 'agency_liaison', 'agency_head', 'inspectorate', 'leadership', 'auditor'), link(complaints.inspections(), t.inspections, 'mata')],
    [actor.kind === 'officer', link(complaints.deliberations(), t.deliberations, 'obrol')],
    [may('coordinator', 'data_protection_officer'), link(complaints.dataDesk(), t.dataRights, 'kunci')],
    [actor.kind === 'officer', link(complaints.rules(), t.rules, 'jam')],
    [actor.kind === 'officer', link('/konsol/instansi', t.bodies, 'gedung')],
    [may('coordinator', 'auditor'), link('/konsol/identitas', t.identities, 'mata')],
    [may('administrator'), link('/konsol/petugas', t.officers, 'orang')],
    [may('administrator', 'auditor'), link('/konsol/audit', t.audit, 'perisai')],
    [may('administrator'), link('/konsol/surat-keluar', t.outbox, 'surat')],
    [may('administrator'), link('/konsol/pekerjaan', t.jobs, 'jam')],
  ];
  // An administrator who has not enrolled a second factor yet holds no roles and sees no doors.
  if (actor.kind === 'officer' && actor.roles.length === 0) return [];
  return all.filter(([shown]) => shown).map(([, item]) => ({ ...item, ...(GO[item.href] ? { key: GO[item.href]! } : {}) }));
}
