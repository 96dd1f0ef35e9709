/**
 * The database cannot be asked now: it is stopped, restarting, unreachable, read-only or out of connections.
 * HTTP answers 503 and says that nothing was received.
 */
export class DatabaseDown extends Error {
  override readonly name: string = 'DatabaseDown';
  /** True where the connection broke while a COMMIT was under way: the work may have survived. */
  readonly outcomeUnknown: boolean;
  constructor(message: string, options: { cause?: unknown; outcomeUnknown?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.outcomeUnknown = options.outcomeUnknown ?? false;
  }
}

/** The database's disk is full. Nothing of the transaction was kept. */
export class DatabaseFull extends DatabaseDown {
  override readonly name = 'DatabaseFull';
}

/** SQLSTATEs that say "not now" rather than "not so". 25006 is added by the writer: a reader may not write anyway. */
const DOWN = new Set(['57P01', '57P02', '57P03', '57P05', '53300', '58030', '25P03', '28000', '28P01', '3D000']);
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES']);
const LOST = /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after)|^terminating connection/;

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Turns a driver's error into a typed one where the database itself is the trouble; any other error comes back unchanged. */
export function databaseError(error: unknown, during: { write: boolean; commit?: boolean }): unknown {
  if (error instanceof DatabaseDown || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC') return new DatabaseFull('the disk of the database is full', { cause: error });
  const lost = NETWORK.has(code) || LOST.test(error.message) || code.startsWith('08');
  if (!lost && !DOWN.has(code) && !(code === '25006' && during.write)) return error;
  return new DatabaseDown(`the database does not answer: ${error.message || code}`, { cause: error, outcomeUnknown: lost && during.commit === true });
}
