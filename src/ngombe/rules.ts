import type { TimeLimit } from '../law/time-limit.ts';

/** Speakers on one day: five or six were drawn in the first sessions (ngombe.md N3). A planner changes it for each session. */
export const USUAL_QUOTA = 6;
/** A commitment binds for at most a year and a day at a time; what takes longer gets a first step with a date. */
export const LONGEST_COMMITMENT_DAYS = 366;
/** Written answers to those who could not come (ngombe.md §6 proposes five working days; no rule fixes it). */
export const WRITTEN_ANSWER: TimeLimit = { id: 'ngombe-written', days: 5, counting: 'working', source: 'Ngombe N6, lima hari kerja (usulan)', from: '2024-01-02' };
/** Whoever is told that it is not settled answers again as for a contested report. */
export const DISPUTE_ANSWER: TimeLimit = { id: 'ngombe-dispute', days: 5, counting: 'working', source: 'SP4N-LAPOR!, 3-5-10 hari kerja', from: '2024-01-02' };
/** What was promised in the room runs to the day that was named. */
export const namedDay = (days: number): TimeLimit => ({ id: 'ngombe-named-day', days, counting: 'calendar', source: 'Janji di sesi Ngombe (N9, N12)', from: '2024-01-02' });
/** The most a session may hold. */
export const LARGEST_QUOTA = 200;
/** Registration closes on the day before at 16.00 unless the planner says otherwise (ngombe.md N2: at first H-1). */
export const USUAL_CLOSING = { daysBefore: 1, at: '16:00' } as const;
export const LONGEST_QUESTION = 2_000;
