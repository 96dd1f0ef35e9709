import type { Tx } from '../platform/db/sql.ts';
import type { Bilingual } from './bodies/domain.ts';
import type { Category, CategoryWords } from './categories.ts';
import { settingsSchema, type CitySettings } from './profile-schema.ts';

interface CategoryRow {
  id: string; name: Bilingual; hint: Bilingual; icon: string; function_id: string | null; default_class: string; proof: 'photo' | null; words: CategoryWords;
}

/** Report categories in the order of the profile. */
export async function categories(tx: Tx): Promise<Category[]> {
  const rows = await tx.sql<CategoryRow>`
    select id, name, hint, icon, function_id, default_class, proof, words from categories order by position, id`;
  return rows.map((row) => ({
    id: row.id, name: row.name, hint: row.hint, icon: row.icon, functionId: row.function_id, defaultClass: row.default_class, proof: row.proof, words: row.words,
  }));
}

/** Writes categories with their place in the list; those an administrator changed stay. */
export async function saveCategories(tx: Tx, all: readonly { category: Category; position: number }[]): Promise<void> {
  if (all.length === 0) return;
  const rows = JSON.stringify(all.map(({ category: c, position }) => ({
    id: c.id, position, name: c.name, hint: c.hint, icon: c.icon, function_id: c.functionId, default_class: c.defaultClass, proof: c.proof, words: c.words,
  })));
  await tx.sql`
    insert into categories (id, position, name, hint, icon, function_id, default_class, proof, words)
    select id, position, name, hint, icon, function_id, default_class, proof, words
    from jsonb_to_recordset(${rows}::jsonb) as r (id text, position int, name jsonb, hint jsonb, icon text, function_id text, default_class text, proof text, words jsonb)
    on conflict (id) do update set position = excluded.position, name = excluded.name, hint = excluded.hint, icon = excluded.icon,
      function_id = excluded.function_id, default_class = excluded.default_class, proof = excluded.proof, words = excluded.words
    where categories.edited_at is null`;
}

export const editedCategoryIds = async (tx: Tx): Promise<Set<string>> =>
  new Set((await tx.sql<{ id: string }>`select id from categories where edited_at is not null`).map((row) => row.id));

/** The stored settings as they are; empty before the first profile was loaded. */
export async function storedSettings(tx: Tx): Promise<{ key: string; value: unknown; isEdited: boolean }[]> {
  return (await tx.sql<{ key: string; value: unknown; edited_at: Date | null }>`select key, value, edited_at from city_settings`)
    .map((row) => ({ key: row.key, value: row.value, isEdited: row.edited_at !== null }));
}

/** @throws ZodError when no profile was loaded or a stored value no longer fits the schema */
export const citySettings = async (tx: Tx): Promise<CitySettings> =>
  settingsSchema.parse(Object.fromEntries((await storedSettings(tx)).map(({ key, value }) => [key, value])));

/** @param editedAt null when the profile speaks, else the instant of the administrator's change */
export async function saveSetting(tx: Tx, key: string, value: unknown, editedAt: Date | null): Promise<void> {
  await tx.sql`
    insert into city_settings (key, value, edited_at) values (${key}, ${JSON.stringify(value)}::jsonb, ${editedAt})
    on conflict (key) do update set value = excluded.value, edited_at = excluded.edited_at`;
}
