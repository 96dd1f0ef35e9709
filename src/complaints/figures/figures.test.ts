import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST, type WholeProduct } from '../../../test/served.ts';
import type { Part } from '../../../test/people.ts';
import { aroundOf } from '../public/queries.ts';
import { readAsk } from './ask.ts';
import { FIGURES, FIGURE_WORD, VERDICTS, type Counts } from './definitions.ts';
import { openKnownCity } from './known-city.fixture.ts';
import { figuresPage } from './queries.ts';
import { inLatin } from '../../platform/pdf/latin.ts';
import { csvOf, xlsxOf } from './sheet.ts';

let it: WholeProduct;
beforeAll(async () => { it = await openKnownCity(); }, 60_000);
afterAll(() => it.close());

async function counted(part: Part, query: Record<string, string>) {
  const around = await aroundOf(it.world, 'id');
  return { around, ...await figuresPage(it.world, it.cast.officers[part], readAsk((name) => query[name], around.directory, '2026-08-03'), around) };
}
const counts = (more: Partial<Counts>): Counts => ({ ...Object.fromEntries(FIGURES.map((name) => [name, 0])) as Record<(typeof FIGURES)[number], number>, ...more });

test('the figures of a city whose outcomes are known', async () => {
  const { table } = await counted('coordinator', { masa: '2026' });
  expect(table.total).toEqual({
    key: null, medianDays: 5, p90Days: 16,
    counts: counts({ received: 27, answerDue: 15, answerInTime: 10, completionDue: 13, completedInTime: 10, completed: 9, accepted: 7, silent: 2, disputed: 2, reopened: 1, late: 13, returned: 1, transferred: 1 }),
  });
  const of = (id: string | null) => table.rows.find((row) => row.key === id);
  expect(of(it.cast.bodyA)).toMatchObject({ medianDays: 5, p90Days: 16, counts: counts({ received: 10, answerDue: 8, answerInTime: 5, completionDue: 8, completedInTime: 6, completed: 6, accepted: 5, silent: 1, disputed: 1, reopened: 1, late: 2 }) });
  expect(of(it.cast.bodyB)).toMatchObject({ medianDays: 4, p90Days: 6, counts: counts({ received: 6, answerDue: 6, answerInTime: 5, completionDue: 5, completedInTime: 4, completed: 3, accepted: 2, silent: 1, disputed: 1, late: 2, returned: 1 }) });
  expect(of(null)).toMatchObject({ medianDays: null, p90Days: null, counts: counts({ received: 9, late: 8 }) });
  expect(table.rows).toHaveLength(5);
});

const ask = async (who: Part | 'guest', path: string): Promise<Response> =>
  it.app.request(`https://${HOST}${path}`, { headers: { host: HOST, ...(who === 'guest' ? {} : { cookie: await it.cast.signIn(who) }) } });
async function read(who: Part | 'guest', path: string): Promise<string> {
  const answer = await ask(who, path);
  expect(answer.status, `${who} ${path}`).toBe(200);
  return answer.text();
}
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a figure and the list behind it', () => {
  /** Every number of the page that is a link, with the number of cases its page says and shows. */
  async function follow(who: Part, path: string): Promise<number> {
    const links = [...(await read(who, path)).matchAll(/<a href="(\/konsol\/angka\/kasus\?[^"]+)">([\d.]+)<\/a>/g)];
    for (const [, href, shown] of new Map(links.map((link) => [link[1], link])).values()) {
      const list = await read(who, href!.replaceAll('&amp;', '&'));
      expect(/role="status">([\d.]+) kasus/.exec(list)?.[1], `${who} ${href}`).toBe(shown);
      expect([...list.matchAll(/<article class="case">/g)].length, `${who} ${href}`).toBe(Number(shown));
    }
    return links.length;
  }
  test.each([['coordinator', '?masa=2026'], ['coordinator', '?masa=2026&menurut=bulan'], ['coordinator', '?masa=2026-T2&menurut=kategori'], ['coordinator', '?masa=2026-07&menurut=saluran'], ['coordinator', '?dari=2026-06-09&sampai=2026-06-09&menurut=kelurahan'],
    ['coordinator', '?masa=2026&menurut=bulan&instansi=DLH'], ['leadership', '?masa=2026'], ['inspectorate', '?masa=2026'], ['liaison', '?masa=2026&menurut=bulan'], ['head', '?masa=2026']] as const)('%s, %s', async (who, query) => {
    expect(await follow(who, `/konsol/angka${query}`)).toBeGreaterThan(8);
  }, 60_000);
});

describe('who sees what', () => {
  test('an agency counts its own reports, whatever agency the address names', async () => {
    expect((await counted('liaison', { masa: '2026' })).table.total.counts).toMatchObject({ received: 10, late: 2 });
    expect((await counted('liaison', { masa: '2026', instansi: 'DISHUB' })).table.total.counts.received).toBe(0);
    expect(/DISHUB|Perhubungan/.test(await read('liaison', '/konsol/angka?masa=2026'))).toBe(false);
  });

  test('oversight reports are counted for the coordinator and the Inspektorat; leadership reads their total only', async () => {
    expect((await counted('inspectorate', { masa: '2026' })).table.total.counts).toMatchObject({ received: 8, late: 8 });
    const leadership = await counted('leadership', { masa: '2026' });
    expect(leadership.table.total.counts).toMatchObject({ received: 19, late: 5 });
    expect(leadership.table.rows.map((row) => row.counts.received)).toEqual(expect.arrayContaining([10, 6, 2, 1]));
    expect(leadership.oversight?.counts).toMatchObject({ received: 8, late: 8 });
    expect((await counted('coordinator', { masa: '2026' })).oversight).toBeNull();
    expect(plain(await read('leadership', '/konsol/angka?masa=2026'))).toContain('Laporan berkadar pengawasan');
    expect((await read('leadership', '/konsol/angka?masa=2026')).includes('instansi=INSPEKTORAT')).toBe(false);
    expect((await read('coordinator', '/konsol/angka?masa=2026')).includes('instansi=INSPEKTORAT')).toBe(true);
  });

  test('the counter and the administrator have no figures, an agency no report of the city', async () => {
    for (const who of ['clerk', 'administrator'] as const) expect((await ask(who, '/konsol/angka')).status).toBe(404);
    for (const path of ['/konsol/angka/laporan', '/konsol/angka/laporan.pdf', '/konsol/angka/laporan.xlsx']) expect((await ask('head', path)).status).toBe(404);
  });
});

describe('what everybody may read', () => {
  test('oversight reports enter the months of the whole city from five on, and no agency', async () => {
    const lines = (await read('guest', '/angka.csv?masa=2026')).trimEnd().split('\r\n').map((line) => line.split(','));
    expect(lines[0]).toEqual(['bulan', 'kode_instansi', 'instansi', 'masuk', 'dijawab_tuntas', 'diterima_pelapor', 'tanpa_balasan', 'dibantah', 'dibuka_lagi', 'lewat_waktu']);
    const whole = (month: string) => lines.find((line) => line[0] === month && line[1] === 'KOTA')!.slice(3).map(Number);
    // June: 12 open reports and 6 oversight reports, all late. July: 7 open ones; 2 oversight reports stay out.
    expect(whole('2026-06')).toEqual([18, 5, 4, 1, 1, 1, 9]);
    expect(whole('2026-07')).toEqual([7, 4, 3, 1, 1, 0, 2]);
    expect(whole('2026-05')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(lines.some((line) => line[1] === 'INSPEKTORAT')).toBe(false);
    expect(lines.filter((line) => line[0] === '2026-06' && line[1] !== 'KOTA').reduce((sum, line) => sum + Number(line[3]), 0)).toBe(12);
  });

  test('the five verdicts stand together on every public page that has one', async () => {
    for (const path of ['/angka', '/angka?masa=2026-06', '/angka/cara-menghitung']) {
      const text = plain(await read('guest', path));
      for (const label of ['Diterima pelapor', 'Tanpa balasan', 'Dibantah', 'Dibuka lagi', 'Lewat waktu']) expect(text, path).toContain(label);
    }
  });

  test('days chosen at will are not offered: one day could hold one oversight report', async () => {
    expect(await read('guest', '/angka.csv?dari=2026-07-01&sampai=2026-07-01')).toBe(await read('guest', '/angka.csv'));
  });
});

describe('files', () => {
  test('a text that a spreadsheet would run is text', () => {
    expect(csvOf(['nama', 'n'], [['=1+1', 1], ['+62', -2], ['-x', 3], ['@SUM(A1)', null], ['\t=1', 0], ['a,"b"\nc', 5], ['biasa', 6]]))
      .toBe('nama,n\r\n\'=1+1,1\r\n\'+62,-2\r\n\'-x,3\r\n\'@SUM(A1),\r\n"\'\t=1",0\r\n"a,""b""\nc",5\r\nbiasa,6\r\n'.replace('"\'\t=1"', '\'\t=1'));
  });

  test('the table of the page as CSV and as a workbook', async () => {
    const csv = await ask('coordinator', '/konsol/angka.csv?masa=2026');
    expect([csv.headers.get('content-type'), csv.headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="angka-2026-per-instansi.csv"']);
    expect((await csv.text()).trimEnd().split('\r\n').at(-1)).toBe(',Semua,27,15,10,13,10,9,7,2,2,1,13,1,1,5,16');
    const sheet = unzipped(Buffer.from(await (await ask('coordinator', '/konsol/angka.xlsx?masa=2026')).arrayBuffer())).get('xl/worksheets/sheet1.xml')!;
    expect(sheet.toString()).toContain('<v>27</v>');
    const typed = unzipped(await xlsxOf([{ name: 'Uji: [a]/b', columns: ['x'], rows: [['=1+1']] }]));
    expect([...typed.values()].some((part) => part.toString().includes('<f>'))).toBe(false);
  });

  test('a period without reports has a page, files and a report', async () => {
    expect(plain(await read('coordinator', '/konsol/angka?masa=2024-02'))).toContain('Belum ada laporan dalam masa ini');
    expect(plain(await read('guest', '/angka?masa=2024'))).toContain('Belum ada laporan dalam masa ini');
    expect((await read('coordinator', '/konsol/angka.csv?masa=2024-02')).split('\r\n')).toHaveLength(3);
    for (const path of ['laporan.pdf', 'laporan.xlsx', 'laporan']) expect((await ask('coordinator', `/konsol/angka/${path}?bulan=2024-02`)).status).toBe(200);
  });

  test('days that make no period are said, and nothing else breaks', async () => {
    for (const query of ['dari=2026-02-30&sampai=2026-03-01', 'dari=2026-03-02&sampai=2026-03-01', 'dari=x']) expect((await ask('coordinator', `/konsol/angka?${query}`)).status).toBe(422);
    expect((await ask('coordinator', '/konsol/angka?masa=2026-13&menurut=apa&instansi=%F0&bulan=2026-99&kelurahan=xx')).status).toBe(200);
  });
});

describe('the monthly report', () => {
  test('says the month in every form, with nobody\'s oversight report in a table', async () => {
    const page = plain(await read('leadership', '/konsol/angka/laporan?bulan=2026-06'));
    expect(page).toContain('Laporan berkadar pengawasan bulan ini: 6.');
    expect(page).toContain('5 kasus lewat waktu saat laporan ini dibuat');
    expect(page).toContain('Sampah & kebersihan'.replace('&', '&amp;'));
    expect(page).toContain('belum diisi');
    const pdf = Buffer.from(await (await ask('auditor', '/konsol/angka/laporan.pdf?bulan=2026-06')).arrayBuffer());
    expect([pdf.subarray(0, 5).toString(), pdf.length > 4000]).toEqual(['%PDF-', true]);
    const parts = unzipped(Buffer.from(await (await ask('coordinator', '/konsol/angka/laporan.xlsx?bulan=2026-06')).arrayBuffer()));
    expect([...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(7);
    const oversight = await it.world.db.read((tx) => tx.sql<{ number: string }>`select number from complaints where restricted`);
    const all = [page, ...[...parts.values()].map(String)].join(' ');
    expect(oversight.filter(({ number }) => all.includes(number))).toEqual([]);
  });

  test('letters that the fonts of paper lack lose their accent', () => {
    expect(inLatin('Jalan Ḥasan “A” – 1 … 木')).toBe('Jalan Hasan “A” – 1 … ?');
  });
});

test('every figure has its word, and the five verdicts are those that the law of this house names', () => {
  expect(new Set(Object.values(FIGURE_WORD)).size).toBe(FIGURES.length);
  expect(VERDICTS).toEqual(['accepted', 'silent', 'disputed', 'reopened', 'late']);
});

/** The parts of a zip file, by its central directory. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  expect(end).toBeGreaterThan(0);
  const parts = new Map<string, Buffer>();
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, comment, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + size);
    parts.set(zip.subarray(at + 46, at + 46 + name).toString(), method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + comment;
  }
  return parts;
}
