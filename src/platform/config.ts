import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** What the operator may set, checked. Everything has a default except the server of their own. */
export interface Config {
  port: number;
  /** A PostgreSQL server of the operator's; undefined means the embedded one in `dataDir`. */
  databaseUrl: string | undefined;
  /** Public address without a trailing slash; undefined means the one a request came to. */
  baseUrl: string | undefined;
  /** Undefined: mails are kept for the administrators to read. */
  smtpUrl: string | undefined;
  /** Folder below `profiles/` for the first city. */
  profile: string;
  /** Absolute path. */
  dataDir: string;
  /** Folder with `initdb` and `postgres` to use instead of the npm package's. */
  pgBin: string | undefined;
  /** Addresses, ranges or `loopback`: proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
}

const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
const urlOf = (value: string): URL | null => { try { return new URL(value); } catch { return null; } };
const isDatabaseUrl = (value: string): boolean => /^postgres(ql)?:$/.test(urlOf(value)?.protocol ?? '') && urlOf(value)!.pathname.length > 1;
const isRange = (entry: string): boolean => {
  if (entry === 'loopback') return true;
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  return version > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
};
const listOf = (value: string): string[] => value.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
const isSite = (value: string): boolean => {
  const url = urlOf(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
};

/** An empty variable counts as not set: `PORT= npm start` is what people write to clear one. */
const optional = (check: z.ZodType<string>): z.ZodType<string | undefined> =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined), check.optional()) as z.ZodType<string | undefined>;
const said = (test: (value: string) => boolean, sentence: string): z.ZodType<string | undefined> => optional(z.string().refine(test, sentence));

const variables = z.object({
  PORT: said(isPort, 'must be a number from 0 to 65535, for example PORT=8080.'),
  DATABASE_URL: optional(z.string()
    .refine(isDatabaseUrl, 'must name a PostgreSQL database, for example DATABASE_URL=postgres://wadah:password@db.example:5432/wadah.')
    .refine((value) => urlOf(value)?.searchParams.has('options') !== true, 'must leave "options" out, because Wadah sets its own, for example DATABASE_URL=postgres://wadah:password@db.example:5432/wadah.')),
  WADAH_BASE_URL: said(isSite, 'must be the public address without a path, for example WADAH_BASE_URL=https://wadah.malangkota.example.'),
  SMTP_URL: said((value) => /^smtps?:$/.test(urlOf(value)?.protocol ?? '') && urlOf(value)!.hostname !== '', 'must name a mail server, for example SMTP_URL=smtp://user:password@mail.example:587.'),
  WADAH_PROFILE: said((value) => /^[a-z][a-z0-9-]{0,49}$/.test(value), 'must be the name of a folder in profiles/, for example WADAH_PROFILE=malang.'),
  WADAH_DATA: said((value) => !value.includes('\0'), 'must be a folder, for example WADAH_DATA=/var/lib/wadah.'),
  WADAH_PG_BIN: said((value) => value.startsWith('/') || /^[A-Za-z]:[\\/]/.test(value), 'must be the full path of a folder with initdb and postgres, for example WADAH_PG_BIN=/usr/lib/postgresql/17/bin.'),
  WADAH_TRUSTED_PROXIES: said((value) => listOf(value).every(isRange), 'must list addresses or ranges with commas, for example WADAH_TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8.'),
});

/**
 * Reads the environment.
 * @returns the configuration, or every problem at once, each a sentence that starts with the variable's name
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): { config: Config } | { problems: string[] } {
  const read = variables.safeParse(env);
  if (!read.success) return { problems: read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) };
  const set = read.data;
  return {
    config: {
      port: Number(set.PORT ?? 3000), databaseUrl: set.DATABASE_URL, smtpUrl: set.SMTP_URL, pgBin: set.WADAH_PG_BIN,
      baseUrl: set.WADAH_BASE_URL?.replace(/\/$/, ''), profile: set.WADAH_PROFILE ?? 'malang',
      dataDir: resolve(folder, set.WADAH_DATA ?? 'data'), trustedProxies: listOf(set.WADAH_TRUSTED_PROXIES ?? ''),
    },
  };
}
