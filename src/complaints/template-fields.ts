/** Fields that a template may hold; the case fills them when the template is used. */
export const TEMPLATE_FIELDS = ['nomor', 'judul', 'kelurahan', 'instansi', 'tenggat', 'petugas-jabatan'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** `{nomor}`, or `{isi: tanggal perbaikan}` for what only the officer knows. */
const FIELD = /\{([^{}\n]{1,120})\}/gu;
const isKnown = (name: string): name is TemplateField => (TEMPLATE_FIELDS as readonly string[]).includes(name);
const isOwn = (name: string): boolean => /^isi:\s*\S/u.test(name);

/** Fills what the case knows; a field of which it knows nothing stays, so that it is asked for before sending. */
export const fillTemplate = (body: string, facts: Readonly<Record<TemplateField, string>>): string =>
  body.replace(FIELD, (whole, inner: string) => {
    const name = inner.trim().toLowerCase();
    return isKnown(name) && facts[name] ? facts[name] : whole;
  });

/** @returns the fields of ours that still stand in a text, as they are named in it; other words in braces are the writer's own */
export const unfilledIn = (text: string): string[] =>
  [...new Set([...text.matchAll(FIELD)].map((found) => found[1]!.trim()).filter((name) => isKnown(name.toLowerCase()) || isOwn(name.toLowerCase())).map((name) => name.replace(/^isi:\s*/iu, '')))];

/** @returns fields of a template that nothing could ever fill */
export const unknownIn = (body: string): string[] =>
  [...new Set([...body.matchAll(FIELD)].map((found) => found[1]!.trim()).filter((name) => !isKnown(name.toLowerCase()) && !isOwn(name.toLowerCase())))];
