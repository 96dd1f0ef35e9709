import { pino, type DestinationStream, type Logger } from 'pino';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/** Lines of JSON on standard output. What must not be logged is not given to it; the list below only catches accidents. */
export function createLog(options: { level: LogLevel; destination?: DestinationStream }): Logger {
  const secrets = ['password', 'secret', 'token', 'cookie', 'authorization', 'body', 'text', 'name', 'email', 'to', 'phone'];
  const config = {
    level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secrets.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  return options.destination ? pino(config, options.destination) : pino(config);
}

/** A driver's error may quote a row ("Key (email)=(…) already exists") in `detail`: only class, code, message and stack are kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const code = (error as { code?: unknown }).code;
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {};
  return { type: error.name, message: error.message, ...(typeof code === 'string' ? { code } : {}), stack: error.stack, ...cause };
}

/**
 * An address as it may be logged: queries are dropped, since they carry case codes and what people search for, and so are
 * path segments that look like a token or a case secret. Ids and case numbers stay, they are needed to find a fault.
 */
export function redactPath(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1)[0] || '/';
  return path.split('/').map((part) => (isSecret(part) ? '***' : part)).join('/').slice(0, 300);
}

const isSecret = (part: string): boolean =>
  (/^[\w~.=%-]{24,}$/.test(part) && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part)) || /^[a-z2-9]{4}-?[a-z2-9]{4}$/i.test(part) && /\d/.test(part);
