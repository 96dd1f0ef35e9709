import type { AppContext } from '../../directory/actor.ts';

export const CSV = 'text/csv; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @param name plain letters, digits and hyphens, so that every system keeps it */
export function file(c: AppContext, content: string | Buffer, type: string, name: string): Response {
  return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }) as Response;
}
