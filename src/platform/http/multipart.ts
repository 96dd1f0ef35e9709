/** One part of a multipart body. `fileName` is null for a text field. `content` is a view into the body. */
export interface Part { name: string; fileName: string | null; mime: string; content: Buffer; complete: boolean }

const CRLF = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');
const [TAB, LF, CR, SPACE, DASH] = [9, 10, 13, 32, 45];
const HEAD_LIMIT = 16_384;
const PART_LIMIT = 300;

/** @returns the boundary of a `multipart/form-data` content type, or null */
export function boundaryOf(contentType: string): string | null {
  const match = /^multipart\/form-data\s*;(?:[^]*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70}))/i.exec(contentType.slice(0, 1000));
  return match ? (match[1] ?? match[2] ?? null) : null;
}

/**
 * Splits a body that may end anywhere. undici's `formData()` and most parsers drop everything when the closing boundary
 * is missing; here what arrived stays, because a resident's text comes before the photos that broke the connection.
 * @returns the parts in order (the last one may be incomplete) and whether the closing boundary was seen
 */
export function splitMultipart(body: Buffer, boundary: string): { parts: Part[]; closed: boolean } {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const parts: Part[] = [];
  let at = body.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2)) ? delimiter.length - 2 : after(nextDelimiter(body, delimiter, 0), delimiter);
  while (at !== null && at <= body.length) {
    if (body.subarray(at, at + 2).toString('latin1') === '--') return { parts, closed: true };
    const lineEnd = body.indexOf(CRLF, at);
    // The head of a part without headers would start with the line end itself, so keep it in view.
    const headEnd = lineEnd < 0 ? -1 : body.indexOf(HEAD_END, lineEnd);
    if (headEnd < 0 || headEnd - lineEnd > HEAD_LIMIT || parts.length >= PART_LIMIT) break;
    const start = headEnd + HEAD_END.length;
    const end = nextDelimiter(body, delimiter, start - 2);
    const head = readHead(body.subarray(lineEnd + 2, headEnd).toString('utf8'));
    // The line end that closes the head may already open the boundary of an empty field.
    const content = end === null ? withoutTail(body.subarray(start - 2), delimiter).subarray(2) : body.subarray(start, Math.max(start, end));
    if (head) parts.push({ ...head, content, complete: end !== null });
    at = after(end, delimiter);
  }
  return { parts, closed: false };
}

const after = (found: number | null, delimiter: Buffer): number | null => (found === null ? null : found + delimiter.length);

/** The next boundary line; the same letters inside a longer line are content. */
function nextDelimiter(body: Buffer, delimiter: Buffer, from: number): number | null {
  for (let at = body.indexOf(delimiter, from); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    // Bytes, not strings: a body of nothing but near misses is fifty megabytes of them.
    const [first, second] = [body[at + delimiter.length], body[at + delimiter.length + 1]];
    if (second === undefined || first === SPACE || first === TAB || (first === DASH && second === DASH) || (first === CR && second === LF)) return at;
  }
  return null;
}

/** A body cut inside a boundary leaves its beginning behind; it is no part of the content. */
function withoutTail(content: Buffer, delimiter: Buffer): Buffer {
  for (let length = Math.min(delimiter.length, content.length); length > 0; length--) {
    if (content.subarray(content.length - length).equals(delimiter.subarray(0, length))) return content.subarray(0, content.length - length);
  }
  return content;
}

function readHead(head: string): Pick<Part, 'name' | 'fileName' | 'mime'> | null {
  const lines = head.split('\r\n');
  const valueOf = (name: string): string => lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? '';
  const disposition = valueOf('content-disposition');
  const parameter = (name: string): string | null => {
    const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s"]*))`, 'i').exec(disposition);
    // Browsers write these three as percent codes in names (HTML standard, multipart/form-data encoding).
    return match ? (match[1] ?? match[2] ?? '').replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n') : null;
  };
  const name = parameter('name');
  if (name === null || !/^form-data\b/i.test(disposition)) return null;
  return { name, fileName: parameter('filename'), mime: valueOf('content-type').toLowerCase().slice(0, 100) };
}
