/** The standard fonts of PDF know the letters of Western Europe; anything else loses its accent, or becomes a question mark. */
export const inLatin = (text: string): string => text.normalize('NFC').replaceAll(/[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/g,
  (letter) => (/^[\u0020-\u007e]/.test(letter.normalize('NFD')) ? letter.normalize('NFD')[0]! : '?'));
