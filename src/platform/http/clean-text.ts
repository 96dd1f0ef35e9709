/**
 * Text as it may enter the database and every page and feed: NFC, LF, trimmed, without NUL, other control characters
 * (XML cannot carry them) and half surrogates. Emoji and right-to-left marks stay: they belong to the writer.
 */
export const cleanText = (raw: string): string => raw
  .replace(/\r\n?/g, '\n')
  .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu, '')
  .normalize('NFC')
  .trim();
