import { Icon } from '../../../ui/parts/icon.tsx';
import { dayWords, timeWords, type Around } from '../../around.ts';
import type { Facility, Session } from '../../domain.ts';
import { say } from '../../text.ts';

const ICONS: Readonly<Record<Facility, string>> = { wheelchair: 'roda', sign_language: 'telinga', live_stream: 'suara', childcare: 'orang' };

/** The poster at the head of a session's page: where, when, what the place offers. */
export function Gig({ session, around }: { session: Session; around: Around }) {
  const t = say(around.lang);
  const place = around.directory.areaName(session.areaCode);
  const bodies = session.bodyIds.map((id) => around.directory.bodyName(id)).filter(Boolean);
  return (
    <section class="gig">
      <div class="page gig-in">
        <div class="flow">
          <p class="bold">{t.edition(session.edition)} · {t.long}</p>
          {place ? <h1><span>{session.kind === 'ward' || session.kind === 'district' ? t.kind[session.kind] : session.title}</span> {place}</h1> : <h1>{session.title}</h1>}
          <p class="date"><time datetime={session.startsAt.toISOString()}>{dayWords(session.startsAt, around)}<br />{timeWords(session.startsAt, around)} – {timeWords(session.endsAt, around)}</time></p>
          <p>{session.venue}.{bodies.length > 0 && <><br />{t.with} {bodies.join(', ')}.</>}{session.joinedEvent && <><br />{t.joined(session.joinedEvent)}</>}</p>
          {session.scopeAreaCode && <p>{t.scope(around.directory.areaName(session.scopeAreaCode))}</p>}
          {session.facilities.length > 0 && <ul class="row sm bold gig-acc">{session.facilities.map((one) => <li><Icon name={ICONS[one]} /> {t.facility[one]}</li>)}</ul>}
        </div>
        <Cups />
      </div>
    </section>
  );
}

const Cups = () => (
  <svg class="cups" viewBox="0 0 300 220" aria-hidden="true">
    <path fill="#12309c" d="M20 96h120v56a60 60 0 0 1-120 0z" /><path fill="none" stroke="#12309c" stroke-width="16" d="M24 112h-6a24 24 0 0 0 0 48h10" />
    <path fill="#e5512f" d="M160 96h120v56a60 60 0 0 1-120 0z" /><path fill="none" stroke="#e5512f" stroke-width="16" d="M276 112h6a24 24 0 0 1 0 48h-10" />
    <path fill="#0b2277" d="M20 96h120v14H20z" /><path fill="#b83a1d" d="M160 96h120v14H160z" />
    <path fill="#fff" d="M50 18h72a10 10 0 0 1 10 10v26a10 10 0 0 1-10 10H84L66 80V64H50a10 10 0 0 1-10-10V28a10 10 0 0 1 10-10z" />
    <path fill="#12172e" d="M250 24h-66a10 10 0 0 0-10 10v22a10 10 0 0 0 10 10h32l18 16V66h16a10 10 0 0 0 10-10V34a10 10 0 0 0-10-10z" />
    <path d="M58 34h56M58 48h36" stroke="#12309c" stroke-width="6" stroke-linecap="round" /><path d="M190 38h44M190 52h26" stroke="#ffc02b" stroke-width="6" stroke-linecap="round" />
  </svg>
);
