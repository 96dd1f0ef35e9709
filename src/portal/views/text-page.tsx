import type { ComponentChildren } from 'preact';
import type { Directory } from '../../directory/snapshot.ts';
import { paths as complaints } from '../../complaints/paths.ts';
import { PublicPage } from '../../ui/pages/public-page.tsx';
import { LinkButton } from '../../ui/parts/form.tsx';
import { Facts, Head } from '../../ui/parts/panels.tsx';
import type { Shell } from '../../ui/shell.ts';
import { pageText } from '../text-pages.ts';

type Name = 'rights' | 'privacy' | 'accessibility' | 'about';

/** A page of sections, one below the other. */
export function TextPage({ shell, name, children }: { shell: Shell; name: Name; children?: ComponentChildren }) {
  const t = pageText(shell.lang)[name];
  return (
    <PublicPage shell={shell} title={t.title} description={t.lead}>
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="lead">{t.lead}</p></div>
        {t.list.map(([title, text]) => <section class="flow-s flow"><h2>{title}</h2><p>{text}</p></section>)}
        {children}
      </div>
    </PublicPage>
  );
}

interface Contact { name: string; office: string; address: string; phone: string; email: string }
const contactFacts = (t: { name: string; office: string; address: string; phone: string; email: string; unknown: string }, contact: Contact) =>
  (['name', 'office', 'address', 'phone', 'email'] as const).map((key) => ({ term: t[key], detail: contact[key] || t.unknown }));

/** UU 25/2009 Pasal 36: name and address of who is in charge, and the channels. */
export function RightsPage({ shell, directory }: { shell: Shell; directory: Directory }) {
  const t = pageText(shell.lang).rights;
  const { settings } = directory;
  return (
    <TextPage shell={shell} name="rights">
      <section class="flow" aria-labelledby="pengelola"><Head id="pengelola" title={t.who} /><p>{t.whoText}</p><Facts items={contactFacts(t, settings.complaintOfficer)} /></section>
      <section class="flow" aria-labelledby="ombudsman"><Head id="ombudsman" title={t.ombudsman} /><p>{t.ombudsmanText}</p>
        <Facts items={[{ term: settings.ombudsman.name || t.ombudsman, detail: [settings.ombudsman.phone, settings.ombudsman.whatsapp && `WhatsApp ${settings.ombudsman.whatsapp}`, settings.ombudsman.website].filter(Boolean).join(' · ') || t.unknown }]} /></section>
      {settings.channels.length > 0 && <section class="flow" aria-labelledby="saluran"><Head id="saluran" title={t.other} />
        <Facts items={settings.channels.map((channel) => ({ term: channel.name[shell.lang], detail: channel.value }))} /></section>}
    </TextPage>
  );
}

export function PrivacyPage({ shell, directory }: { shell: Shell; directory: Directory }) {
  const t = pageText(shell.lang);
  return (
    <TextPage shell={shell} name="privacy">
      <p><LinkButton href={complaints.dataRights()}>{t.privacy.dataRights}</LinkButton></p>
      <section class="flow" aria-labelledby="ppdp"><Head id="ppdp" title={t.privacy.officer} /><Facts items={contactFacts({ ...t.rights, unknown: t.privacy.unknown }, directory.settings.dataProtectionOfficer)} /></section>
    </TextPage>
  );
}
