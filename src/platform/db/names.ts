/** A schema of a city: letters, digits and underscores, so that it needs no care in a shell, a URL or SQL. */
export const schemaPattern = /^[a-z][a-z0-9_]{0,62}$/;

/** An identifier as it must stand in SQL text; parameters cannot carry names. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
