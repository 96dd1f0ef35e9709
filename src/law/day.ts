/** A calendar day in the city's own time, written `2026-11-24`. Comparing two days as text compares them in time. */
export type Day = `${number}-${number}-${number}`;
