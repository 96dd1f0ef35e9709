import { z } from 'zod';
import { schemaPattern } from './names.ts';

/**
 * A backup is a tar file, gzipped or not, whose members come in this order: `manifest.json`, `tables/SCHEMA/TABLE.copy` (COPY's
 * text format), `files/SHA256`, perhaps `secret.key` and `sealing.keys`, and `checksums.json`, whose absence shows that the file was cut short.
 */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'checksums.json';
export const KEY_FILE = 'secret.key';
/** The later keys beside it, once there was a rotation. */
export const SEALING_MEMBER = 'sealing.keys';

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const schema = z.string().regex(schemaPattern);
const table = z.object({ name, columns: z.array(name).min(1) });
const sequence = z.object({ name, value: z.string().regex(/^-?\d{1,19}$/), isCalled: z.boolean() });
const space = z.object({
  schema,
  migrations: z.array(z.object({ version: z.number().int().positive(), name: z.string(), checksum: z.string() })),
  tables: z.array(table),
  sequences: z.array(sequence),
});

export const manifestShape = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** The registry (schema `wadah`) first, then one entry for each city. */
  spaces: z.array(space).min(1),
  /** Tells which secret.key the sealed values need, without giving it away. Null: there was none. */
  keyFingerprint: z.string().nullable(),
  withKey: z.boolean(),
});
export type Manifest = z.infer<typeof manifestShape>;
export type Space = z.infer<typeof space>;

export const checksumsShape = z.record(z.string(), z.object({ sha256: z.string(), rows: z.number().int().nonnegative().optional() }));
export type Checksums = z.infer<typeof checksumsShape>;

export const tableMember = (schemaName: string, tableName: string): string => `tables/${schemaName}/${tableName}.copy`;
export const fileMember = (key: string): string => `files/${key}`;
/** @returns the key of the file store, or null where the member is no file */
export const keyOfMember = (member: string): string | null => /^files\/([0-9a-f]{64})$/.exec(member)?.[1] ?? null;
