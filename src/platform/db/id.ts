import { randomFillSync } from 'node:crypto';

let lastMs = 0;
let counter = 0;
const random = Buffer.alloc(8);

/**
 * A UUID v7: 48 bits of milliseconds, then a 12-bit counter, then 62 random bits (RFC 9562, method 1).
 * Ids made by one process sort in the order in which they were made, so indexes grow at their end.
 * The clock is the machine's own on purpose: an id orders rows, it never says when something happened.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    // More than 4,096 ids in a millisecond (or the clock went back): borrow from the next one rather than repeat.
    lastMs += 1;
    counter = 0;
  }
  randomFillSync(random);
  random[0] = (random[0]! & 0x3f) | 0x80;
  const time = lastMs.toString(16).padStart(12, '0');
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** Whether a text from outside is written like an id, so that it can be asked of the database. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
