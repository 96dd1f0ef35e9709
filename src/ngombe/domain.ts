/** A session of the mayor's open dialogue (domain note ngombe.md §4). */
export const SESSION_KINDS = ['city_hall', 'district', 'ward', 'combined_event'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
export const SESSION_STATES = ['draft', 'published', 'cancelled', 'ended'] as const;
export type SessionState = (typeof SESSION_STATES)[number];
/** What the place offers; promised to people before they come. */
export const FACILITIES = ['wheelchair', 'sign_language', 'live_stream', 'childcare'] as const;
export type Facility = (typeof FACILITIES)[number];
export const NEEDS = ['wheelchair', 'sign_language', 'companion', 'read_aloud'] as const;
export type Need = (typeof NEEDS)[number];
/** In the room, or a written answer only (N6). */
export const MODES = ['attend', 'written'] as const;
export type Mode = (typeof MODES)[number];
export const REGISTRATION_STATES = ['submitted', 'selected', 'waitlisted', 'withdrawn'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** What an officer fills in. Instants are UTC; the form speaks the city's clock. */
export interface SessionPlan {
  edition: number;
  kind: SessionKind;
  title: string;
  areaCode: string | null;
  scopeAreaCode: string | null;
  venue: string;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
  quota: number;
  joinedEvent: string;
  facilities: readonly Facility[];
  notice: string;
  bodyIds: readonly string[];
}
export interface Session extends SessionPlan {
  id: string;
  state: SessionState;
  seed: string;
  selectedAt: Date | null;
  endedAt: Date | null;
  version: number;
}

/** The dialogue as people see it at an instant: derived from the table's times, never stored. */
export type Phase = 'draft' | 'cancelled' | 'planned' | 'open' | 'closed' | 'running' | 'over';
export function phaseOf(s: Pick<Session, 'state' | 'opensAt' | 'closesAt' | 'startsAt' | 'endsAt'>, now: Date): Phase {
  if (s.state === 'ended') return 'over';
  if (s.state !== 'published') return s.state;
  if (now >= s.endsAt) return 'over';
  if (now >= s.startsAt) return 'running';
  // To the minute: who sends at 16.00 sharp is too late when registration closes at 16.00 (acceptance example a).
  if (now >= s.closesAt) return 'closed';
  return now >= s.opensAt ? 'open' : 'planned';
}

/** The desk is open from a quarter of an hour before a session until it is ended, however long people talk. */
export const isDeskOpen = (s: Pick<Session, 'state' | 'startsAt'>, now: Date): boolean => s.state === 'published' && now.getTime() >= s.startsAt.getTime() - 15 * 60_000;
export const deskOpen = (session: Session | null, now: Date): session is Session => session !== null && isDeskOpen(session, now);

/** Who registered. Sealed; read only by officers who run the session, to reach the person. */
export interface Person { name: string; phone: string; email: string }

export interface Registration {
  id: string;
  number: string;
  sessionId: string;
  shownName: string;
  areaCode: string | null;
  groupName: string;
  categoryId: string | null;
  question: string;
  publishedQuestion: string | null;
  held: boolean;
  needs: readonly Need[];
  mode: Mode;
  state: RegistrationState;
  carriedSince: Date | null;
  place: number | null;
  overrideReason: string | null;
  lodgedBy: string | null;
  attendance: 'here' | 'absent' | null;
  writtenAnswer: string | null;
  writtenBy: string | null;
  writtenAt: Date | null;
  receivedAt: Date;
  version: number;
  /** Came without a registration and was taken down at the door. */
  walkIn: boolean;
}

/** What everybody may read of a question: no name that was not offered, no word that was not read first. */
export interface PublicQuestion { number: string; name: string; groupName: string; areaCode: string | null; question: string }
