import { describe, expect, test } from 'vitest';
import { readProfile } from '../profile.ts';
import type { Area } from './domain.ts';
import { areasIn, matchArea } from './matching.ts';

const profile = await readProfile(new URL('../../../profiles/malang', import.meta.url).pathname);
const areas: Area[] = profile.areas.map((area) => ({ ...area, parentCode: area.parent ?? null, postcode: area.postcode ?? '', tile: null }));
const names = (found: Area[]) => found.map((area) => `${area.kind === 'ward' ? 'kel' : 'kec'} ${area.name}`);

describe('matchArea', () => {
  test.each([
    ['Rampal Celaket', 'Rampalcelaket'], ['KIDUL DALEM', 'Kiduldalem'], ['gadingkasri', 'Gading Kasri'], ['Kota Lama', 'Kotalama'], ['pisang-candi', 'Pisangcandi'],
    ['Karang Besuki', 'Karangbesuki'], ['bakalan krajan', 'Bakalankrajan'], ['Tasikmadu', 'Tasik Madu'], ['Oro-Oro Dowo', 'Oro-oro Dowo'], ['oro oro dowo', 'Oro-oro Dowo'],
    ['kel. Bareng', 'Bareng'], ['Kelurahan  Samaan', 'Samaan'], ["Sama'an", 'Samaan'], ['telogomas', 'Tlogomas'], ['35.73.05.1004', 'Dinoyo'],
  ])('%s is %s', (typed, name) => expect(names(matchArea(typed, areas))).toEqual([`kel ${name}`]));

  test('a name of both kinds gives the ward first, and "kec." only the district', () => {
    expect(names(matchArea('klojen', areas))).toEqual(['kel Klojen', 'kec Klojen']);
    expect(names(matchArea('Kec. Klojen', areas))).toEqual(['kec Klojen']);
    expect(names(matchArea('kelurahan sukun', areas))).toEqual(['kel Sukun']);
  });
  test('a postcode gives its wards, the beginning of a name those that begin so, nonsense gives nothing', () => {
    expect(names(matchArea('65119', areas))).toEqual(['kel Kiduldalem', 'kel Kauman', 'kel Oro-oro Dowo']);
    expect(names(matchArea('mojo', areas))).toEqual(['kel Mojolangu']);
    for (const typed of ['', '  ', 'kel.', 'zz', '%', 'Atlantis']) expect(matchArea(typed, areas)).toEqual([]);
  });
});

describe('areasIn', () => {
  test.each([
    ['Lampu di Jl. Bandung, kel. Penanggungan mati sejak Senin', ['kel Penanggungan']],
    ['Banjir di sawojajar dan Kedung Kandang, sampai ke Rampal Celaket', ['kel Sawojajar', 'kel Kedungkandang', 'kel Rampalcelaket']],
    ['Jalan rusak Kecamatan Lowokwaru', ['kec Lowokwaru']],
    ['anak-anak pulang bareng naik angkot, gadang-gadang dapat bantuan pohon sukun', []],
    ['Gang gelap di Bareng, dekat SDN', ['kel Bareng']],
  ])('%s', (text, expected) => expect(names(areasIn(text, areas))).toEqual(expected));
});
