import { sql } from '../platform/db/sql.ts';
export const breach = sql;
