import type { ComponentChildren } from 'preact';
import { Clock, type ClockFace } from './clock.tsx';
import { Status, type CaseStatus } from './status.tsx';

export interface CaseRowProps {
  href: string;
  title: string;
  status: CaseStatus;
  statusLabel: string;
  /** Place, body, public number: short words joined by a dot. */
  meta: readonly ComponentChildren[];
  /** Absent only where nothing is owed any more. */
  clock?: { face: ClockFace; words: string; line?: string | undefined } | undefined;
  level?: 'h2' | 'h3' | undefined;
}

export function CaseRow({ href, title, status, statusLabel, meta, clock, level: Heading = 'h3' }: CaseRowProps) {
  return (
    <article class="case">
      <Heading class="case-title"><a href={href}>{title}</a></Heading>
      <p class="meta"><Status status={status} label={statusLabel} />{meta.map((part) => <span>{part}</span>)}</p>
      {clock && <Clock size="s" face={clock.face} words={clock.words} lines={clock.line ? [clock.line] : []} />}
    </article>
  );
}

export const CaseList = ({ cases }: { cases: readonly CaseRowProps[] }) => (
  <div class="cq"><ul class="cases">{cases.map((row) => <li><CaseRow {...row} /></li>)}</ul></div>
);
