import type { Calendar } from '../law/calendar.ts';
import type { Day } from '../law/day.ts';
import type { Extension, Office, Pause } from '../law/deadline.ts';
import type { TimeLimit } from '../law/time-limit.ts';

/** The programme's own record that a promise and a timeline belong to. `followup` never looks inside. */
export interface Origin {
  programme: string;
  id: string;
}

/** Who owes: a public body by its id, the resident, or the city's coordinator. */
export interface Owner {
  type: 'body' | 'resident' | 'coordinator';
  id: string | null;
}

export type PromiseState = 'running' | 'paused' | 'kept' | 'void';

/** Who owes what to whom, by when, on which legal basis. */
export interface PromiseRow {
  id: string;
  origin: Origin;
  /** The programme's word for what is owed, e.g. `completion`. */
  kind: string;
  owedBy: Owner;
  owedTo: string;
  /** The limits as they stood when the promise began; the earliest due day binds. */
  limits: readonly TimeLimit[];
  /** Close of office and time zone as they stood when the promise began. */
  office: Office;
  startedAt: Date;
  /** Calendar day of the event. */
  startedOn: Day;
  /** Working day as of which the event counts. */
  dayZero: Day;
  /** While paused: as if the clock resumed today. */
  dueOn: Day;
  dueAt: Date;
  /** Id of the limit that binds, and its source. */
  dueLimit: string;
  basis: string;
  state: PromiseState;
  pausedAt: Date | null;
  /** First day that the running pause takes out of the count. */
  pausedFrom: Day | null;
  pauseReason: string | null;
  /** Pauses that have ended. */
  pauses: readonly Pause[];
  extensions: readonly Extension[];
  endedAt: Date | null;
  /** Null until the promise is kept or void. */
  wasLate: boolean | null;
  endReason: string | null;
}

export const isOpen = (promise: PromiseRow): boolean => promise.state === 'running' || promise.state === 'paused';

/** The table of days off of one city, with its office hours. */
export type CityCalendar = Calendar & { readonly office: Office };

/** Who acts. A reporter is never named here: identity stays sealed in the programme. */
export type EntryActor =
  | { type: 'reporter' }
  | { type: 'system'; id: string }
  | { type: 'officer'; id: string; name: string; bodyId: string | null; role: string | null };

/** What everybody may read of an actor: an officer speaks for a body, in a role. */
export type PublicActor =
  | { type: 'reporter' }
  | { type: 'system' }
  | { type: 'officer'; bodyId: string | null; role: string | null };

export interface StepContext {
  now: Date;
  actor: EntryActor;
  calendar: CityCalendar;
}

export type Visibility = 'public' | 'party' | 'internal';
export type Data = Readonly<Record<string, unknown>>;

interface EntryBase {
  id: string;
  origin: Origin;
  seq: number;
  at: Date;
  kind: string;
  actor: PublicActor;
  promiseId: string | null;
  data: Data;
  body: string | null;
}
/** What everybody may read. It has no internal part, and comes from a query that never selects one. */
export interface PublicEntry extends EntryBase { visibility: 'public' }
/** What the reporter may read besides: the dialogue about the case. */
export interface PartyEntry extends EntryBase { visibility: 'public' | 'party' }
/** What officers read. `internal` holds the officer's name and whatever the programme put beside. */
export interface InternalEntry extends EntryBase { visibility: Visibility; internal: Data | null }

/** An entry as it is chained; hashes are lower-case hexadecimal. */
export interface ChainedEntry extends InternalEntry {
  bodyHash: string | null;
  prevHash: string;
  hash: string;
}
