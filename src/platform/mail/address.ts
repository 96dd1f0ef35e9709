/** One plain address, without a display name, a list or a line break; the strictness is what makes header injection impossible. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:".\p{C}]{2,}$/u.test(text);

/** A subject is one line. */
export const subjectLine = (text: string): string => text.replace(/[\s\p{C}]+/gu, ' ').trim().slice(0, 200);
