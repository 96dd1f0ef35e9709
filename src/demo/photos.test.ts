import sharp from 'sharp';
import { expect, test } from 'vitest';
import { castOf } from './people.ts';
import { drawPhoto, photoName } from './photos.ts';
import { SCENES } from './stock/stock.ts';

test.each(SCENES)('%s is a real picture before and after, and the two differ', async (scene) => {
  const before = await drawPhoto({ scene, stage: 'before', variant: 1 });
  const after = await drawPhoto({ scene, stage: 'after', variant: 1 }, 'png');
  expect((await sharp(before).metadata()).format).toBe('jpeg');
  expect((await sharp(after).metadata()).width).toBe(800);
  expect(await drawPhoto({ scene, stage: 'before', variant: 1 })).toEqual(before);
  expect(await drawPhoto({ scene, stage: 'before', variant: 2 })).not.toEqual(before);
  expect(photoName({ scene, stage: 'after', variant: 1 })).toMatch(/^[a-z-]+-after-1\.jpg$/);
});

test('the cast covers every role once its bodies are known, with no address twice', () => {
  const cast = castOf([{ code: 'A', shortName: 'Dinas A' }, { code: 'B', shortName: 'Dinas B' }, { code: 'A', shortName: 'Dinas A' }], { coordinator: { code: 'C', shortName: 'Kominfo' }, inspectorate: null });
  expect(new Set(cast.flatMap((officer) => officer.roles)).size).toBe(8);
  expect(new Set(cast.map((officer) => officer.email)).size).toBe(cast.length);
  for (const officer of cast) expect(officer.name).toContain('Contoh');
});
