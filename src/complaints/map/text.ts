import { formatNumber } from '../../platform/i18n/numbers.ts';
import type { Lang } from '../../platform/world.ts';

/** The map of reports and the place of a report. */
const id = {
  title: 'Peta laporan', lead: 'Di mana laporan menumpuk, dan di mana tenggat terlewat. Tekan satu kelurahan untuk membaca laporannya.', views: 'Tampilan', list: 'Daftar', map: 'Peta',
  tiles: 'Peta tegel', outlines: 'Batas sebenarnya', form: 'Bentuk peta', table: 'Tabel per kelurahan', toTable: 'Lihat sebagai tabel',
  tilesLabel: 'Peta tegel laporan per kelurahan', outlinesLabel: 'Peta laporan per kelurahan menurut batasnya',
  counted: { '': 'Semua laporan terbuka', berjalan: 'Laporan yang sedang dikerjakan', dijawab: 'Laporan yang sudah dijawab', selesai: 'Laporan yang selesai', lain: 'Laporan yang dilimpahkan atau tidak dapat diproses' },
  sum: (counted: string, n: string, late: string) => `${counted}: ${n}, ${late} di antaranya lewat tenggat.`,
  capped: (n: string) => `Lebih dari ${n} laporan cocok. Angka di bawah ini paling sedikit; persempit saringannya agar lengkap.`,
  ward: (name: string, n: string, late: string | null) => `${name}, ${n} laporan${late ? `, ${late} lewat tenggat` : ''}`,
  ramp: 'Laporan:', from: (n: string) => `≥ ${n}`, late: 'ada yang lewat tenggat',
  tilesNote: 'Satu tegel satu kelurahan, disusun menurut arah mata angin dan tetangganya, bukan luasnya. Garis tebal adalah batas kecamatan.',
  outlinesNote: 'Batas disederhanakan agar ringan, jadi bukan untuk urusan tanah. Kelurahan yang sempit tidak diberi angka; lihat tabelnya. Garis tebal adalah batas kecamatan.',
  unnamed: (names: string) => `Tidak muat diberi nama di peta: ${names}.`, noMap: 'Kota ini belum punya susunan peta. Angkanya ada di tabel.',
  columns: { ward: 'Kelurahan', count: 'Laporan', late: 'Lewat' }, caption: 'Laporan dan yang lewat tenggat per kelurahan', district: (name: string) => `Kec. ${name}`, districtOnly: 'Hanya menyebut kecamatan', nowhere: 'Tanpa kelurahan', zero: '–',
  guess: (ward: string, because: string) => `Kami menebak ${ward} karena Anda menyebut “${because}”. Ganti kalau keliru.`,
  guessOfficer: (because: string) => `Ditebak dari “${because}” di cerita pelapor.`,
  locate: {
    go: 'Pakai lokasi ponsel', busy: 'Mencari lokasi…', denied: 'Ponsel tidak memberi lokasinya. Pilih kelurahan dari daftar.', failed: 'Lokasi tidak dapat dikirim. Pilih kelurahan dari daftar.',
    found: (ward: string) => `Anda di ${ward}. Kelurahan sudah dipilihkan; ganti kalau kejadiannya di tempat lain.`, outside: 'Titik ini di luar kelurahan yang kami kenal. Pilih kelurahan dari daftar.',
    coarse: 'Lokasi ponsel terlalu kasar untuk menentukan kelurahan. Pilih dari daftar.', unreadable: 'Lokasi tidak terbaca. Pilih kelurahan dari daftar.', limited: 'Terlalu sering bertanya. Pilih kelurahan dari daftar.',
    keep: 'Beri petugas titik kasarnya', keepHint: 'Dibulatkan ke kotak sekitar 100 meter, hanya dibaca petugas, tidak pernah tampil untuk publik. Kalau Anda memilih Anonim atau melaporkan petugas, titik ini tidak disimpan.',
  },
  point: 'Titik kasar', pointText: (latitude: string, longitude: string) => `${latitude}, ${longitude} (± 100 m, dari ponsel pelapor)`,
};
const en: typeof id = {
  title: 'Map of reports', lead: 'Where reports pile up and where deadlines were missed. Choose a ward to read its reports.', views: 'View', list: 'List', map: 'Map',
  tiles: 'Tile map', outlines: 'True borders', form: 'Kind of map', table: 'Table by ward', toTable: 'See as a table',
  tilesLabel: 'Tile map of reports by ward', outlinesLabel: 'Map of reports by ward in its borders',
  counted: { '': 'All open reports', berjalan: 'Reports being worked on', dijawab: 'Answered reports', selesai: 'Settled reports', lain: 'Reports transferred or not handled' },
  sum: (counted, n, late) => `${counted}: ${n}, ${late} of them past the due date.`,
  capped: (n) => `More than ${n} reports match. The figures below are the least there are; narrow the filter to see all.`,
  ward: (name, n, late) => `${name}, ${n} reports${late ? `, ${late} past the due date` : ''}`,
  ramp: 'Reports:', from: (n) => `≥ ${n}`, late: 'some past the due date',
  tilesNote: 'One tile is one ward, placed by compass and neighbours, not by size. Thick lines are borders of districts.',
  outlinesNote: 'Borders are simplified to be light, so they settle no question of land. Narrow wards have no number; see the table. Thick lines are borders of districts.',
  unnamed: (names) => `No room for the name in the map: ${names}.`, noMap: 'This city has no map yet. The figures are in the table.',
  columns: { ward: 'Ward', count: 'Reports', late: 'Late' }, caption: 'Reports and those past the due date by ward', district: (name) => `${name} district`, districtOnly: 'District named only', nowhere: 'Without a ward', zero: '–',
  guess: (ward, because) => `We guess ${ward} because you mention “${because}”. Change it if that is wrong.`,
  guessOfficer: (because) => `Guessed from “${because}” in the reporter's story.`,
  locate: {
    go: 'Use my phone\'s location', busy: 'Looking for the location…', denied: 'The phone did not give its location. Choose the ward from the list.', failed: 'The location could not be sent. Choose the ward from the list.',
    found: (ward) => `You are in ${ward}. The ward is chosen for you; change it if it happened elsewhere.`, outside: 'This point lies outside the wards we know. Choose the ward from the list.',
    coarse: 'The phone\'s location is too coarse to tell the ward. Choose it from the list.', unreadable: 'The location could not be read. Choose the ward from the list.', limited: 'Asked too often. Choose the ward from the list.',
    keep: 'Give officers the rough spot', keepHint: 'Rounded to a square of about 100 metres, read by officers only, never shown to the public. It is not kept if you stay anonymous or report an officer.',
  },
  point: 'Rough spot', pointText: (latitude, longitude) => `${latitude}, ${longitude} (± 100 m, from the reporter's phone)`,
};
export type MapText = typeof id;
export const sayMap = (lang: Lang): MapText => (lang === 'en' ? en : id);
export const pointWords = (lang: Lang, { latitude, longitude }: { latitude: number; longitude: number }): string => sayMap(lang).pointText(latitude.toFixed(3), longitude.toFixed(3));
/** "12 tile, 2 late" of one ward for whoever hears the map. */
export const wardWords = (lang: Lang, name: string, { count, late }: { count: number; late: number }): string =>
  sayMap(lang).ward(name, formatNumber(lang, count), late > 0 ? formatNumber(lang, late) : null);
