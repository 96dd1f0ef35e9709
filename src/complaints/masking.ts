/** Kinds of personal data that can be recognised by their form; names need a reader. */
const PATTERNS: readonly RegExp[] = [
  // E-mail addresses. Begins at the start of a word only: else a long word without "@" is read once for each of its letters.
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  // NIK and family-card numbers: sixteen digits, often written in groups.
  /(?<![\d])(?:\d[ .-]?){15}\d(?![\d])/g,
  // Telephone numbers: +62, 62 or 0, then eight to thirteen digits in any grouping.
  /(?<![\d])(?:\+?62|0)[ .-]?\(?\d{2,4}\)?(?:[ .-]?\d){5,10}(?![\d])/g,
  // Vehicle plates: one or two letters, one to four digits, up to three letters. RT and RW are neighbourhoods.
  /(?<![\p{L}\d])(?!R[TW])(?:[A-Z]{1,2})[ -]?\d{1,4}[ -]?[A-Z]{1,3}(?![\p{L}\d])/gu,
  // Account, customer and meter numbers: ten digits and more.
  /(?<![\d])\d{10,15}(?![\d])/g,
];
export const MASK = '▒▒▒';

/** Proposes the text for the public: what is recognised is replaced by a mask. An officer reads it before it is published. */
export const masked = (text: string): string => PATTERNS.reduce((rest, pattern) => rest.replace(pattern, MASK), text);
