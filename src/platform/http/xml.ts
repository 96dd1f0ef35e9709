/** The five characters of XML; `cleanText` has kept those out that XML cannot carry at all, and this removes what an import left. */
export const xml = (text: string): string => text
  // oxlint-disable-next-line no-control-regex -- control characters are what this removes
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
  .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
