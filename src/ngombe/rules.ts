/** Speakers on one day: five or six were drawn in the first sessions (ngombe.md N3). A planner changes it for each session. */
export const USUAL_QUOTA = 6;
/** The most a session may hold. */
export const LARGEST_QUOTA = 200;
/** Registration closes on the day before at 16.00 unless the planner says otherwise (ngombe.md N2: at first H-1). */
export const USUAL_CLOSING = { daysBefore: 1, at: '16:00' } as const;
export const LONGEST_QUESTION = 2_000;
