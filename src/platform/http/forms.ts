import type { Context } from 'hono';
import { readBody, type Body } from './body.ts';
import { cleanText } from './clean-text.ts';
import { boundaryOf, splitMultipart } from './multipart.ts';

export const MAX_FIELD_BYTES = 100 * 1024;
export const MAX_FILES = 5;
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_FIELDS = 2_000;

/** A file as the browser sent it. `mime` is only its claim; `bytes` is empty where the file was too large or one too many. */
export interface UploadedFile { name: string; mime: string; bytes: Buffer; tooLarge: boolean }

export interface FormInput {
  /** The first value, cleaned and trimmed; '' where the field is missing. */
  text(name: string): string;
  /** All values that are not empty, for checkboxes and multiple selects. */
  list(name: string): string[];
  /** Files that were chosen and arrived whole; an empty file field gives none. One more than `MAX_FILES` is kept, without bytes, to be counted. */
  files(name: string): UploadedFile[];
  has(name: string): boolean;
  /** Every field with its values, cleaned as by `text`, to keep a form for later; without the files. */
  fields(): Record<string, string[]>;
  /** The body ended early or exceeded a limit. The fields that arrived are there: show the form again with them. */
  broken?: 'too-large' | 'truncated';
}

const seen = new WeakMap<Request, Promise<FormInput>>();

/** Reads an urlencoded or multipart form. Never throws on bad input; a second call for the same request gives the same form. */
export function readForm(c: Context): Promise<FormInput> {
  let form = seen.get(c.req.raw);
  if (!form) seen.set(c.req.raw, (form = readBody(c).then((body) => parseForm(c.req.header('content-type') ?? '', body))));
  return form;
}

/** The parser by itself, for tests and for bodies that did not come through HTTP. */
export function parseForm(contentType: string, body: Body): FormInput {
  const boundary = boundaryOf(contentType);
  if (boundary !== null) return fromMultipart(boundary, body);
  return /^application\/x-www-form-urlencoded\b/i.test(contentType) ? fromUrlencoded(body) : new Fields(body.broken);
}

class Fields implements FormInput {
  readonly #texts = new Map<string, string[]>();
  readonly #files = new Map<string, UploadedFile[]>();
  #fields = 0;
  #fileCount = 0;
  broken?: 'too-large' | 'truncated';

  constructor(broken: Body['broken']) { if (broken) this.broken = broken; }

  addText(name: string, raw: Buffer): void {
    if (raw.length > MAX_FIELD_BYTES) this.broken ??= 'too-large';
    if (++this.#fields > MAX_FIELDS) { this.broken ??= 'too-large'; return; }
    append(this.#texts, name, decode(raw.subarray(0, MAX_FIELD_BYTES)));
  }
  addFile(name: string, fileName: string, mime: string, content: Buffer): void {
    // An empty file field is sent as a nameless file of no bytes.
    if (fileName === '' && content.length === 0) return;
    if (++this.#fileCount > MAX_FILES + 1) return;
    const tooLarge = content.length > MAX_FILE_BYTES;
    const bytes = tooLarge || this.#fileCount > MAX_FILES ? Buffer.alloc(0) : content;
    append(this.#files, name, { name: cleanText(fileName.replace(/^.*[\\/]/s, '')).slice(0, 200), mime, bytes, tooLarge });
  }
  text(name: string): string { return cleanText(this.#texts.get(name)?.[0] ?? ''); }
  list(name: string): string[] { return (this.#texts.get(name) ?? []).map(cleanText).filter((value) => value !== ''); }
  files(name: string): UploadedFile[] { return [...(this.#files.get(name) ?? [])]; }
  fields(): Record<string, string[]> { return Object.fromEntries([...this.#texts].map(([name, values]) => [name, values.map(cleanText)])); }
  has(name: string): boolean { return this.#texts.has(name) || this.#files.has(name); }
}

const append = <T>(map: Map<string, T[]>, name: string, value: T): void => {
  const all = map.get(name);
  if (all) all.push(value); else map.set(name, [value]);
};

/** UTF-8; a wrong byte becomes U+FFFD, a character cut at the very end is dropped. */
const decode = (bytes: Buffer): string => new TextDecoder('utf-8').decode(bytes, { stream: true });

function fromMultipart(boundary: string, body: Body): FormInput {
  const { parts, closed } = splitMultipart(body.bytes, boundary);
  const form = new Fields(body.broken ?? (closed ? undefined : 'truncated'));
  for (const part of parts) {
    if (part.fileName === null) form.addText(part.name, part.content);
    else if (part.complete) form.addFile(part.name, part.fileName, part.mime, part.content);
  }
  return form;
}

function fromUrlencoded(body: Body): FormInput {
  const form = new Fields(body.broken);
  // latin1 keeps every byte as one character, so wrong UTF-8 survives until `decode` looks at it.
  const whole = body.bytes.toString('latin1');
  const text = body.broken ? whole.replace(/%[0-9a-f]?$/i, '') : whole;
  for (const pair of text.split('&', MAX_FIELDS + 1)) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(unescapeBytes(equals < 0 ? pair : pair.slice(0, equals)));
    form.addText(name, unescapeBytes(equals < 0 ? '' : pair.slice(equals + 1)));
  }
  return form;
}

/** `+` and `%xx` become bytes; a percent sign without two hexadecimal digits stays what it is. */
const unescapeBytes = (text: string): Buffer =>
  Buffer.from(text.replace(/\+/g, ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');

/** The version a form was opened at, from its field `versi`; undefined where it carries none. */
export const typedVersion = (form: Pick<FormInput, 'text'>): number | undefined => (/^\d{1,9}$/.test(form.text('versi')) ? Number(form.text('versi')) : undefined);
