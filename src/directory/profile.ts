import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Tx } from '../platform/db/sql.ts';
import { saveAreasOf, saveBodiesOf, saveCategoriesOf, saveFunctionsOf, saveLandmarksOf, saveSettingsOf, type Counts } from './profile-loading.ts';
import { OPTIONAL_PARTS, PROFILE_FILES, type Profile } from './profile-schema.ts';
import { contradictionsIn } from './profile-checks.ts';

/** One thing wrong with a profile: where it stands, and what to do about it. */
export interface ProfileProblem { file: string; path: string; message: string }

/** Thrown when a profile cannot be used; the message lists every problem on a line of its own. */
export class ProfileError extends Error {
  readonly problems: readonly ProfileProblem[];
  constructor(folder: string, problems: readonly ProfileProblem[]) {
    super(`The profile "${folder}" cannot be used:\n${problems.map((p) => `  ${p.file}${p.path === '' ? '' : `, ${p.path}`}: ${p.message}`).join('\n')}`);
    this.name = 'ProfileError';
    this.problems = problems;
  }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('').replace(/^\./, '');

async function readPart(folder: string, part: keyof typeof PROFILE_FILES, problems: ProfileProblem[]): Promise<unknown> {
  const { file, schema } = PROFILE_FILES[part];
  let content: unknown;
  try {
    content = JSON.parse(await readFile(join(folder, file), 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && OPTIONAL_PARTS.has(part)) return [];
    problems.push({ file, path: '', message: missing ? 'is missing' : `is not JSON: ${error instanceof Error ? error.message : String(error)}` });
    return undefined;
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const named = Array.isArray(content) && typeof issue.path[0] === 'number' ? nameOf(content[issue.path[0]]) : '';
    problems.push({ file, path: `${pathText(issue.path)}${named}`, message: issue.message });
  }
  return undefined;
}
/** `bodies.json, [7].phone (DISHUB)` is found sooner than `[7].phone`. */
const nameOf = (item: unknown): string => {
  if (typeof item !== 'object' || item === null) return '';
  const name = 'code' in item ? item.code : 'area' in item ? item.area : 'id' in item ? item.id : 'day' in item ? item.day : undefined;
  return typeof name === 'string' ? ` (${name})` : '';
};

/**
 * Reads and checks a profile folder (profile.json, bodies.json, functions.json, areas.json, calendar.json, categories.json; tiles.json and landmarks.json where they are).
 * @throws ProfileError with file, place and sentence for everything that is wrong, not only the first
 */
export async function readProfile(folder: string): Promise<Profile> {
  const problems: ProfileProblem[] = [];
  const parts: Record<string, unknown> = {};
  for (const part of Object.keys(PROFILE_FILES) as (keyof typeof PROFILE_FILES)[]) parts[part] = await readPart(folder, part, problems);
  if (problems.length > 0) throw new ProfileError(basename(folder), problems);
  // Every part has just passed its schema, so the record has the profile's shape.
  const profile = parts as unknown as Profile;
  const contradictions = contradictionsIn(profile);
  if (contradictions.length > 0) throw new ProfileError(basename(folder), contradictions);
  return profile;
}

export interface ProfileSummary {
  areas: Counts;
  landmarks: Counts;
  bodies: Counts;
  functions: Counts;
  categories: Counts;
  settings: Counts;
  /** What administrators had changed and the profile therefore left alone: codes and ids. */
  kept: readonly string[];
}

/**
 * Brings the city's directory in line with the profile: adds what is missing, updates what differs, deletes nothing, and leaves
 * alone what administrators changed in the console. The calendar stays with the caller: `profile.calendar`.
 */
export async function loadProfile(tx: Tx, profile: Profile): Promise<ProfileSummary> {
  const kept: string[] = [];
  return {
    areas: await saveAreasOf(tx, profile),
    landmarks: await saveLandmarksOf(tx, profile),
    bodies: await saveBodiesOf(tx, profile, kept),
    functions: await saveFunctionsOf(tx, profile, kept),
    categories: await saveCategoriesOf(tx, profile, kept),
    settings: await saveSettingsOf(tx, profile, kept),
    kept,
  };
}
