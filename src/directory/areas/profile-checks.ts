import type { Profile } from '../profile-schema.ts';
import { fold, LONGEST_NAME_WORDS, words } from './matching.ts';

interface Problem { file: string; path: string; message: string }
const wardsOf = (profile: Profile): Set<string> => new Set(profile.areas.filter((area) => area.kind === 'ward').map((area) => area.code));
const twice = (keys: readonly string[]): string[] => [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];

/** A tile map leaves no ward out and puts no two into one cell; a city may have none at all. */
export function tileProblems(profile: Profile): Problem[] {
  const { tiles } = profile;
  if (tiles.length === 0) return [];
  const wards = wardsOf(profile);
  const placed = new Set(tiles.map((tile) => tile.area));
  const say = (path: string, message: string): Problem => ({ file: 'tiles.json', path, message });
  return [
    ...tiles.filter((tile) => !wards.has(tile.area)).map((tile) => say(tile.area, 'there is no such ward')),
    ...[...wards].filter((code) => !placed.has(code)).map((code) => say(code, 'this ward has no tile')),
    ...twice(tiles.map((tile) => tile.area)).map((code) => say(code, 'has two tiles; keep one of them')),
    ...twice(tiles.map((tile) => tile.at.join(', '))).map((cell) => say(`[${cell}]`, 'holds two tiles; move one of them')),
    ...twice(tiles.map((tile) => tile.short)).map((short) => say(short, 'stands for two wards; change one of them')),
  ];
}

export function landmarkProblems(profile: Profile): Problem[] {
  const wards = wardsOf(profile);
  const say = (path: string, message: string): Problem => ({ file: 'landmarks.json', path, message });
  const names = profile.landmarks.flatMap((one) => [one.name, ...one.aliases]);
  return [
    ...profile.landmarks.filter((one) => !wards.has(one.area)).map((one) => say(one.name, `there is no ward ${one.area}`)),
    ...twice(names.map(fold)).map((name) => say(name, 'names two places, or one of them twice')),
    ...names.filter((name) => words(name).length > LONGEST_NAME_WORDS || words(name).length === 0).map((name) => say(name, `must have one to ${LONGEST_NAME_WORDS} words, as people type it`)),
  ];
}
