/**
 * Text as it may enter the database and every page and feed: NFC, LF, trimmed, without NUL, other control characters
 * (XML cannot carry them) and half surrogates. Emoji and right-to-left marks stay: they belong to the writer.
 */
export const cleanText = (raw: string): string => raw
  .replace(/\r\n?/g, '\n')
  // oxlint-disable-next-line no-control-regex -- control characters are what this removes
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
  .normalize('NFC')
  .trim();
