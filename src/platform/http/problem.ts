import { HTTPException } from 'hono/http-exception';
import { DatabaseDown, DatabaseFull } from '../db/errors.ts';

const STATUS = {
  'bad-request': 400, 'cross-site': 403, 'not-found': 404, 'too-large': 413, 'too-many-requests': 429,
  unexpected: 500, busy: 503, 'database-down': 503, 'outcome-unknown': 503, 'storage-full': 503,
} as const;

/** What went wrong, as a page can explain it. `outcome-unknown`: the connection broke during COMMIT; sending again is safe. */
export type ProblemKind = keyof typeof STATUS;

/** Thrown by middleware for requests that reach no room; `app.onError` shows the page. Without an `onError` Hono answers with the bare status. */
export class Problem extends HTTPException {
  readonly kind: ProblemKind;
  readonly retryAfterSeconds: number | undefined;
  constructor(kind: ProblemKind, options: { retryAfterSeconds?: number; why?: string } = {}) {
    const headers = options.retryAfterSeconds === undefined ? {} : { 'retry-after': String(options.retryAfterSeconds) };
    super(STATUS[kind], { message: options.why ?? kind, res: new Response(kind, { status: STATUS[kind], headers }) });
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export interface ProblemAnswer {
  kind: ProblemKind;
  status: (typeof STATUS)[ProblemKind];
  /** Send as `Retry-After`. */
  retryAfterSeconds?: number;
  /** Our fault: log it with the request id, once. */
  ours: boolean;
}

const answer = (kind: ProblemKind, retryAfterSeconds?: number): ProblemAnswer =>
  ({ kind, status: STATUS[kind], ours: STATUS[kind] >= 500, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });

/** Serialization failure, deadlock, lock timeout, cancelled statement, too many connections: the next try may pass. */
const BUSY = new Set(['40001', '40P01', '55P03', '57014', '53300']);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', '53100']);

/** Sorts anything that was thrown while a request was handled. */
export function problemOf(error: unknown): ProblemAnswer {
  if (error instanceof Problem) return answer(error.kind, error.retryAfterSeconds);
  if (error instanceof DatabaseFull) return answer('storage-full', 60);
  if (error instanceof DatabaseDown) return answer(error.outcomeUnknown ? 'outcome-unknown' : 'database-down', 10);
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (FULL.has(code)) return answer('storage-full', 60);
  if (BUSY.has(code)) return answer('busy', 2);
  if (error instanceof HTTPException && error.status < 500) {
    return answer(error.status === 404 ? 'not-found' : error.status === 413 ? 'too-large' : error.status === 429 ? 'too-many-requests' : 'bad-request');
  }
  return answer('unexpected');
}
