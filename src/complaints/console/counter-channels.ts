import type { Channel } from '../domain.ts';

/** The doors through which somebody else than the reporter writes a report down; the counter is the usual one. */
export const COUNTER_CHANNELS = ['counter', 'phone', 'letter', 'whatsapp', 'social', 'sp4n_lapor', 'dialogue'] as const satisfies readonly Channel[];
export type CounterChannel = (typeof COUNTER_CHANNELS)[number];
export const isCounterChannel = (text: string): text is CounterChannel => (COUNTER_CHANNELS as readonly string[]).includes(text);
