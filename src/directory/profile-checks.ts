import { landmarkProblems, tileProblems } from './areas/profile-checks.ts';
import type { Profile } from './profile-schema.ts';

interface Problem { file: string; path: string; message: string }

/** What no single file can show: codes that point nowhere, doubles, functions nobody carries. */
export function contradictionsIn(profile: Profile): Problem[] {
  return [...doubles(profile), ...bodies(profile), ...functions(profile), ...areas(profile), ...tileProblems(profile), ...landmarkProblems(profile), ...categories(profile), ...settings(profile)];
}

function doubles(profile: Profile): Problem[] {
  const lists: [string, readonly string[]][] = [
    ['bodies.json', profile.bodies.map((b) => b.code)], ['functions.json', profile.functions.map((f) => f.id)],
    ['areas.json', profile.areas.map((a) => a.code)], ['calendar.json', profile.calendar.map((d) => d.day)], ['categories.json', profile.categories.map((c) => c.id)],
  ];
  return lists.flatMap(([file, keys]) => [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
    .map((key) => ({ file, path: key, message: 'appears twice; keep one of them' })));
}

function bodies({ bodies: all, areas: places }: Profile): Problem[] {
  const known = new Map(all.map((body) => [body.code, body]));
  const areaCodes = new Set(places.map((area) => area.code));
  const problems: Problem[] = [];
  const say = (path: string, message: string) => problems.push({ file: 'bodies.json', path, message });
  for (const body of all) {
    if (body.parent !== undefined && !known.has(body.parent)) say(`${body.code}.parent`, `there is no body ${body.parent}`);
    if (body.area !== undefined && !areaCodes.has(body.area)) say(`${body.code}.area`, `there is no area ${body.area}`);
    for (const successor of body.successors) {
      const next = known.get(successor.code);
      if (next === undefined) say(`${body.code}.successors`, `there is no body ${successor.code}`);
      else if (next.validFrom > successor.on) say(`${body.code}.successors`, `${successor.code} begins on ${next.validFrom}, after it is to take over`);
    }
  }
  return problems;
}

function functions(profile: Profile): Problem[] {
  const known = new Map(profile.bodies.map((body) => [body.code, body]));
  const problems: Problem[] = [];
  const say = (path: string, message: string) => problems.push({ file: 'functions.json', path, message });
  for (const { id, assignments } of profile.functions) {
    const inOrder = [...assignments].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    inOrder.forEach((assignment, at) => {
      const next = inOrder[at + 1];
      if (next !== undefined && (assignment.validTo === undefined || assignment.validTo >= next.validFrom)) {
        say(id, `two assignments hold on ${next.validFrom}; end the earlier one the day before`);
      }
      if (assignment.body === undefined) return;
      const body = known.get(assignment.body);
      if (body === undefined) say(id, `there is no body ${assignment.body}`);
      else if (assignment.validFrom < body.validFrom) say(id, `${assignment.body} begins on ${body.validFrom}, after it is to carry the function`);
    });
  }
  return problems;
}

function areas({ areas: all }: Profile): Problem[] {
  const known = new Map(all.map((area) => [area.code, area]));
  return all.flatMap((area) => {
    const say = (message: string) => [{ file: 'areas.json', path: area.code, message }];
    if (area.kind === 'district') return area.parent === undefined ? [] : say('a district has no parent');
    if (area.parent === undefined || known.get(area.parent)?.kind !== 'district') return say('a ward needs a "parent" that is a district of this file');
    return area.postcode === undefined ? say('a ward needs a postcode') : [];
  });
}

function categories({ categories: all, functions: known }: Profile): Problem[] {
  const ids = new Set(known.map((one) => one.id));
  return all.filter((category) => category.function !== null && !ids.has(category.function))
    .map((category) => ({ file: 'categories.json', path: category.id, message: `there is no function ${category.function}` }));
}

function settings({ settings: all, bodies: known }: Profile): Problem[] {
  const codes = new Set(known.map((body) => body.code));
  return (['coordinatorBody', 'inspectorateBody', 'informationBody'] as const).filter((key) => !codes.has(all[key]))
    .map((key) => ({ file: 'profile.json', path: key, message: `there is no body ${all[key]}` }));
}
