import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import pg from 'pg';
import { sql, type Db, type Sql, type Tx } from './sql.ts';
import { DatabaseDown, databaseError } from './errors.ts';
import { quoted, schemaPattern } from './names.ts';

export interface ConnectionOptions { host: string; port?: number; user: string; password?: string; database: string }
export interface PoolOptions {
  /** Connections at most, 8 to 16 for a serving process. */
  size?: number;
  /** Milliseconds a single statement may take; 0 lifts the limit. */
  statementTimeoutMs?: number;
}
/** Connections to one database. Nothing is on their search_path, so SQL that names no city fails. */
export interface Pool {
  readonly target: string | ConnectionOptions;
  /** Milliseconds after which a server that says nothing at all (frozen, cut off) counts as away; undefined waits for ever. */
  readonly silenceMs: number | undefined;
  /** One connection of its own without time limits (migrations, copies), closed afterwards so that no setting leaks. */
  session<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  connect(): Promise<pg.PoolClient>;
  close(): Promise<void>;
}

const text = (value: string): string => value;
const { arrayParser } = pg.types as unknown as { arrayParser: { create(value: string, parse: (item: string) => unknown): { parse(): unknown } } };
const array = (parse: (item: string) => unknown) => (value: string): unknown => arrayParser.create(value, parse).parse();
function int8(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a JavaScript number`);
  return number;
}
/** A day stays the text it is (a Date would move it between time zones); counts become numbers. */
const parsers: Readonly<Record<number, (value: string) => unknown>> = { 20: int8, 1016: array(int8), 1082: text, 1182: array(text) };
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format),
} as unknown as pg.CustomTypesConfig;

/** @param target a `postgres://` URL or the parts of a connection; a host that starts with `/` is a folder with a Unix socket. */
export function openPool(target: string | ConnectionOptions, { size = 12, statementTimeoutMs = 15_000 }: PoolOptions = {}): Pool {
  const pool = new pg.Pool({
    ...(typeof target === 'string' ? { connectionString: target } : target),
    max: size, types, application_name: 'wadah', options: '-c search_path= -c timezone=UTC',
    statement_timeout: statementTimeoutMs, idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000, keepAlive: true,
    // Statements that do not need each other's answers share a round trip: `Promise.all` of them inside a transaction.
    pipeline: true,
  } as pg.PoolConfig);
  // A connection that breaks while idle is replaced by the next request; without a listener it would end the process.
  pool.on('error', () => {});
  const connect = async (): Promise<pg.PoolClient> => {
    try { return await pool.connect(); } catch (error) { throw databaseError(error, { write: true }); }
  };
  let closed: Promise<void> | undefined;
  return {
    target,
    // The server's own limit comes first; this one is for a server that cannot keep it any more.
    silenceMs: statementTimeoutMs > 0 ? statementTimeoutMs + 5_000 : undefined,
    connect,
    close: () => (closed ??= pool.end()),
    async session(work) {
      const client = await connect();
      const swallow = (): void => {};
      client.on('error', swallow);
      try {
        // COPY keeps the connection to itself.
        (client as unknown as { pipeline: boolean }).pipeline = false;
        await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
        return await work(client);
      } catch (error) {
        throw databaseError(error, { write: true });
      } finally {
        client.release(true);
      }
    },
  };
}

/** What the driver says when an answer did not come in time. */
const SILENT = 'Query read timeout';

/**
 * Statements that are asked for without waiting in between go out in one write: the driver sends each as it comes, and each
 * write to the socket costs more than making the statement.
 * @returns call it before each statement
 */
function inOneWrite(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  let held = false;
  return () => {
    if (held) return;
    held = true;
    stream.cork();
    process.nextTick(() => { held = false; stream.uncork(); });
  };
}

/** Of statements that travel together the one that failed and those behind it answer at once; these say only that something was before them. */
const isAftermath = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '25P02';

/** Statements kept prepared for one city and connection; a text that is built anew each time must not fill the server's memory. */
const PREPARED_MAX = 1_000;
interface Ongoing { open: boolean }
const ongoing = new AsyncLocalStorage<Ongoing>();

/**
 * Names under which statements are kept prepared; none for one that must be planned anew each time.
 * The schema is part of the name: one connection serves many cities and must not plan anew at each change.
 */
function statementNames(schema: string): (statement: string) => string | undefined {
  const names = new Map<string, string>();
  return (statement) => {
    // A prepared statement may get a plan that does not know its values. For a search that means walking the whole table where
    // no row has the words (2.3 s instead of 0.2 ms at a million reports), so a search is planned each time.
    if (statement.includes('_to_tsquery(')) return undefined;
    const known = names.get(statement);
    if (known !== undefined || names.size >= PREPARED_MAX) return known;
    const name = createHash('sha1').update(`${schema}\n${statement}`).digest('base64url');
    names.set(statement, name);
    return name;
  };
}

/** The database of the city whose tables live in `schema`. */
export function dbOf(pool: Pool, schema: string): Db {
  if (!schemaPattern.test(schema)) throw new RangeError(`"${schema}" is not a schema name`);
  const nameOf = statementNames(schema);
  async function run<T>(write: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (ongoing.getStore()?.open) throw new Error('a transaction is already open here: pass its tx on, or the work would escape it');
    const client = await pool.connect();
    const state: Ongoing = { open: true };
    const after: (() => void)[] = [];
    let broken: Error | undefined;
    let first: unknown;
    const onError = (error: Error): void => { broken = error; };
    client.on('error', onError);
    const send = inOneWrite(client);
    /** A connection that fell silent is thrown away: a rollback on it would wait just as long. */
    const ask = async <Row extends object>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>> => {
      send();
      try { return await client.query<Row>({ ...query, query_timeout: pool.silenceMs } as pg.QueryConfig); } catch (error) {
        first ??= error;
        if (error instanceof Error && error.message === SILENT) broken = error;
        throw error;
      }
    };
    const statement = async <Row extends object>(piece: Sql): Promise<Row[]> => {
      if (!state.open) throw new Error('this transaction has ended');
      const query = piece.text;
      const name = nameOf(query);
      const result = await ask<Row>(name === undefined ? { text: query, values: piece.values } : { name, text: query, values: piece.values });
      return result.rows;
    };
    const tx: Tx = { schema, run: statement, sql: (strings, ...values) => statement(sql(strings, ...values)), afterCommit: (next) => { after.push(next); } };
    let committing = false;
    let result: T;
    try {
      // Nobody waits for the beginning: it travels with the first statements, which fail without it, since a connection has no search_path.
      const begun = ask({ text: `begin${write ? '' : ' read only'}; set local search_path to ${quoted(schema)}, ext` });
      begun.catch(() => undefined);
      result = await ongoing.run(state, () => work(tx));
      await begun;
      state.open = false;
      committing = true;
      await commit(client, ask);
    } catch (error) {
      state.open = false;
      if (!broken) await client.query('rollback').catch((failed: Error) => { broken = failed; });
      throw databaseError(isAftermath(error) ? first : error, { write, commit: committing });
    } finally {
      client.removeListener('error', onError);
      client.release(broken);
    }
    for (const next of after) next();
    return result;
  }
  return { transaction: (work) => run(true, work), read: (work) => run(false, work) };
}

/**
 * COMMIT answers cheerfully in two cases that kept nothing for sure: after a swallowed error (its tag is then ROLLBACK),
 * and when the wait for a standby was cancelled (then only a notice tells).
 */
async function commit(client: pg.PoolClient, ask: (query: pg.QueryConfig) => Promise<pg.QueryResult<object>>): Promise<void> {
  let unsure: string | undefined;
  const onNotice = (notice: { code?: string | undefined; message?: string | undefined }): void => {
    if (notice.code === '01000' || notice.code === '57P01') unsure = notice.message ?? notice.code;
  };
  client.on('notice', onNotice);
  try {
    const done = await ask({ text: 'commit' });
    if (done.command !== 'COMMIT') throw new Error('an error inside this transaction was caught and ignored; the database rolled it back');
    if (unsure !== undefined) throw new DatabaseDown(`the commit was not confirmed: ${unsure}`, { outcomeUnknown: true });
  } finally {
    client.removeListener('notice', onNotice);
  }
}
