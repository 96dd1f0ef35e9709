import sqlTag, { join, raw, empty, type Sql } from 'sql-template-tag';

/** A piece of SQL with its parameters; pieces nest. Only stores may use it. */
export const sql = sqlTag;
export { join, raw, empty };
export type { Sql };

/** One transaction of one city. Inside a transaction use only this handle: the outer one would escape it. */
export interface Tx {
  /** Runs one statement; values are always sent as parameters. */
  sql<Row extends object = Record<string, unknown>>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  /** Runs a prepared piece of SQL (built with `sql`). */
  run<Row extends object = Record<string, unknown>>(statement: Sql): Promise<Row[]>;
  /** Does something after the commit has been confirmed; it never runs when the transaction rolls back. */
  afterCommit(work: () => void): void;
  /** The city's schema, for log lines. */
  readonly schema: string;
}

/** The database of one city. Every statement runs with that city's schema in `search_path`. */
export interface Db {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A read-only transaction. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
