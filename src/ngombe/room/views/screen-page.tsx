import { shortDayText } from '../../../followup/dates.ts';
import { Document } from '../../../ui/pages/document.tsx';
import { Mark } from '../../../ui/parts/icon.tsx';
import { Qr } from '../../../ui/parts/qr.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { timeWords, whenWords, type Around } from '../../around.ts';
import { phaseOf, type Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { PublicScreen } from '../screen.ts';
import { roomText } from '../text.ts';

export interface ScreenProps { shell: Shell; session: Session; screen: PublicScreen; around: Around }
/** As many as a screen holds; the page of the session has them all. */
const VOWS = 3;
/** Without script the page is read anew every so many seconds. */
const REFRESH_SECONDS = '10';

/** Follows the room by itself (`layar.js`); readable from the last row. */
export function ScreenPage(props: ScreenProps) {
  const { shell, session } = props;
  const t = roomText(shell.lang).layar;
  return (
    <Document shell={shell} title={`${t.title}, ${session.title}`} site="Wadah" styles={['ui.css', 'layar.css']} far scripts={['layar.js']} head={<noscript><meta http-equiv="refresh" content={REFRESH_SECONDS} /></noscript>}>
      <main id="isi" tabindex={-1} data-layar={paths.screenLive(session.edition)}>
        <div class="stage-wrap" data-layar-part>
          <Top {...props} />
          <div class="stage"><Now {...props} /><Vows {...props} /></div>
          <p class="vh" role="status" data-layar-state data-lost={t.lost}></p>
        </div>
      </main>
    </Document>
  );
}

function Top({ screen, session, shell, around }: ScreenProps) {
  const t = roomText(shell.lang).layar;
  return (
    <header class="st-top"><Mark /><h1>{session.title}</h1>
      <p class="at-end"><span>{t.count(screen.items, screen.vows.length)}</span><span class="clockface"><time datetime={around.now.toISOString()} data-clock={around.city.utcOffsetMinutes} data-clock-dot={shell.lang === 'id' ? '.' : ':'}>{timeWords(around.now, around).slice(0, 5)}</time></span></p></header>
  );
}

/** Long words in smaller letters, so that they stay on the screen. */
const sizeOf = (words: string): string | undefined => (words.length > 320 ? 'long longer' : words.length > 140 ? 'long' : undefined);

function Now({ screen, session, shell, around }: ScreenProps) {
  const t = roomText(shell.lang).layar;
  const phase = phaseOf(session, around.now);
  const { now } = screen;
  if (!now || session.state !== 'published') {
    const words = session.state === 'cancelled' ? t.cancelled : session.state === 'ended' ? t.over : phase === 'running' || phase === 'over' ? t.waiting : t.before(whenWords(session.startsAt, around));
    return <section class="ask-now" aria-label={t.now}><p class="who-asks">{session.venue}</p><blockquote>{words}</blockquote></section>;
  }
  const who = [now.asker || t.someone, now.groupName].filter(Boolean).join(', ');
  return (
    <section class="ask-now" aria-label={t.now}>
      {now.words && <p class="who-asks">{who}</p>}
      <blockquote class={sizeOf(now.words || who)}>{now.words || `${who} ${t.asks}`}</blockquote>
      {now.answeredBy && <div class="foot-q"><Drain /><p><b>{t.answered(now.answeredBy)}</b></p></div>}
    </section>
  );
}

const Drain = () => <svg class="drain" viewBox="0 0 100 58" aria-hidden="true"><path d="M4 8h92a46 46 0 0 1-92 0z" fill="#fff" /><path d="M8.9 28.7h82.2A46 46 0 0 1 8.9 28.7z" fill="#12172e" /><path d="M2 8h96" stroke="#12172e" stroke-width="4" stroke-linecap="round" /></svg>;

function Vows({ screen, session, shell, around }: ScreenProps) {
  const t = roomText(shell.lang).layar;
  const address = paths.session(session.edition);
  const rest = screen.vows.length - VOWS;
  return (
    <section class="vows" aria-labelledby="j-janji">
      <h2 id="j-janji">{t.vows}</h2>
      {screen.vows.length === 0 ? <p>{t.noVows}</p> : (
        <ol reversed>{screen.vows.slice(0, VOWS).map((vow, at) => (
          <li class={at === 0 ? 'new' : undefined}><span class="n" aria-hidden="true">{screen.vows.length - at}</span><b>{vow.what}{at === 0 && session.state === 'published' && <> <span class="fresh">{t.fresh}</span></>}</b><span>{vow.body}, {t.by('')}<b>{shortDayText(shell.lang, vow.dueOn)}</b></span></li>
        ))}</ol>
      )}
      {rest > 0 && <p class="earlier">{t.earlier(rest)}</p>}
      {screen.next.length > 0 && session.state === 'published' && <p class="next"><b>{t.next}</b> {screen.next.map(({ name, groupName }) => (name ? (groupName ? `${name} (${groupName})` : name) : groupName || t.someone)).join(', ')}</p>}
      <div class="join"><Qr text={`${around.baseUrl}${address}`} label={t.qr} /><p><b>{t.join}</b><br />{around.baseUrl.replace(/^https?:\/\//, '')}{address}<br />{t.promise}</p></div>
    </section>
  );
}
