import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkOf, photoFile, stored } from '../../../test/cases.ts';
import { lodged } from '../../../test/cases.ts';
import { castOf, type Cast } from '../../../test/people.ts';
import { Browser, openPublicApp, reportFields, type PublicApp } from '../../../test/public-app.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { originOf } from '../actions/step.ts';
import { filesOf } from '../store-files.ts';
import { attachableTo, attachReports, noticeBursts, openIncident, tellIncident } from './incidents.ts';
import { bringMembers } from './merge.ts';
import { tellFollowers } from './followers.ts';
import { affectedBy, bursts, incidentOfLead } from './store-incidents.ts';

let it: PublicApp;
let cast: Cast;
let ward: string;
beforeAll(async () => {
  it = await openPublicApp();
  cast = await castOf(it.world);
  ward = (await it.world.db.read((tx) => tx.sql<{ code: string }>`select code from areas where kind = 'ward' order by code limit 1`))[0]!.code;
});
afterAll(() => it.city.close());

const STORY = 'Lampu penerangan Gang Mawar dekat pos ronda mati sejak Senin malam, gelap sekali.';
const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const publicCase = async () => {
  const lead = await lodged(it.world, { areaCode: ward, text: STORY });
  await clerkOf(it.world, cast).refer(lead.id, { areaCode: ward, publication: { title: 'Lampu Gang Mawar mati', text: STORY, fileIds: [] } });
  return lead;
};

test('before sending a resident sees what is known, follows it, or sends anyway with text and photos kept', async () => {
  const lead = await publicCase();
  const browser = new Browser(it.app);
  const fields = reportFields({ isi: 'Penerangan di Gang Mawar mati, gelap sejak Senin malam dekat pos ronda.', kelurahan: ward });
  const asked = await browser.post('/lapor', fields, [await photoFile()]);
  const html = await asked.text();
  expect(asked.status).toBe(200);
  expect(html).toContain(lead.number);
  expect(hidden(html, 'isi')).toBe(fields['isi']);
  const followed = await (await browser.post('/ikuti/baru', { token: fields['token']!, nomor: lead.number, surel: 'pengikut@uji.example' })).text();
  const again = await (await browser.post('/ikuti/baru', { token: fields['token']!, nomor: lead.number, surel: 'pengikut@uji.example' })).text();
  const secret = /class="kode">([^<]+)</.exec(followed)![1]!;
  expect(again).toContain(secret);
  expect((await it.world.db.read((tx) => affectedBy(tx, lead.id))).followers).toBe(1);
  const sent = await browser.post('/lapor', { ...fields, tetap: 'ya', 'foto-tersimpan': hidden(html, 'foto-tersimpan') });
  expect(sent.status).toBe(303);
  const number = sent.headers.get('location')!.split('/').at(-1)!;
  const report = await stored(it.world, number);
  expect(await it.world.db.read((tx) => filesOf(tx, report.id))).toHaveLength(1);
  expect((await browser.post('/lapor', { ...fields, tetap: 'ya', 'foto-tersimpan': hidden(html, 'foto-tersimpan') })).headers.get('location')).toContain(number);
  await clerkOf(it.world, cast).answer(lead.id);
  await Promise.all([tellFollowers(it.world), tellFollowers(it.world)]);
  await tellFollowers(it.world);
  expect((await it.world.db.read((tx) => listMails(tx))).filter((mail) => mail.to === 'pengikut@uji.example')).toHaveLength(1);
  const code = /class="num bold">([^<]+)</.exec(followed)![1]!;
  expect((await browser.post('/ikuti/berhenti', { nomor: code, kode: 'AAAA-AAAA' })).status).toBe(422);
  expect((await browser.post('/ikuti/berhenti', { nomor: code, kode: secret })).status).toBe(303);
  expect((await it.world.db.read((tx) => affectedBy(tx, lead.id))).followers).toBe(0);
});

test('what is not public is never shown before sending, and who writes in confidence is not asked', async () => {
  await lodged(it.world, { areaCode: ward, text: 'Kabel telepon putus melintang di Jalan Anggrek depan sekolah sejak pagi.' });
  const fields = { isi: 'Kabel telepon putus melintang di Jalan Anggrek depan sekolah sejak pagi.', kelurahan: ward };
  expect((await new Browser(it.app).post('/lapor', reportFields(fields))).status).toBe(303);
  await publicCase();
  expect((await new Browser(it.app).post('/lapor', reportFields({ isi: STORY, kelurahan: ward, rahasia: 'ya' }))).status).toBe(303);
});

test('many reports of one incident are answered at once; a stop in the middle tells nobody twice', async () => {
  const MANY = 200;
  const clerk = clerkOf(it.world, cast);
  const lead = await lodged(it.world, { areaCode: ward, text: 'Banjir di pasar.' });
  await clerk.refer(lead.id, { areaCode: ward });
  await openIncident(it.world, cast.officers.coordinator, lead.id, { title: 'Banjir pasar', notice: 'Air naik, regu di lokasi.', areaCode: ward, categoryId: null });
  const incident = (await it.world.db.read((tx) => incidentOfLead(tx, lead.id)))!;
  const reports = [];
  for (let n = 0; n < MANY; n += 1) reports.push(await lodged(it.world, { areaCode: ward, text: `Banjir di pasar, rumah nomor ${n}.` }));
  for (let page = await attachableTo(it.world, incident); page.length > 0; page = await attachableTo(it.world, incident)) {
    const { left } = await attachReports(it.world, cast.officers.coordinator, incident, page);
    expect(left.length).toBeLessThan(page.length);
    if (left.length) break;
  }
  await bringMembers(it.world);
  await clerk.answer(lead.id);
  let calls = 0;
  const dying = { ...it.world, now: () => { calls += 1; if (calls > 60) throw new Error('the worker died'); return it.world.now(); } };
  await expect(bringMembers(dying as typeof it.world)).rejects.toThrow('the worker died');
  await bringMembers(it.world);
  for (const one of reports) {
    const told = (await it.world.db.read((tx) => partyTimelineOf(tx, originOf(one.id)))).filter((entry) => entry.kind === 'lead-answered');
    expect(told).toHaveLength(1);
  }
  await tellIncident(it.world, cast.officers.coordinator, incident, { text: 'Air sudah surut.', close: true });
  const page = await (await new Browser(it.app).get(`/kejadian/${incident.number}`)).text();
  expect(page).toContain('Air sudah surut.');
  expect(page).not.toContain('rumah nomor');
}, 120_000);

test('a burst of one category in one district is noticed, and an open incident covers it', async () => {
  const [category] = await it.world.db.read((tx) => tx.sql<{ id: string }>`select id from categories order by id limit 1`);
  const first = await lodged(it.world, { areaCode: ward, categoryId: category!.id });
  for (let n = 0; n < 9; n += 1) await lodged(it.world, { areaCode: ward, categoryId: category!.id });
  await noticeBursts(it.world);
  expect((await it.world.db.read((tx) => bursts(tx))).map((one) => one.categoryId)).toContain(category!.id);
  await openIncident(it.world, cast.officers.coordinator, first.id, { title: 'Lonjakan', notice: 'Sedang ditangani.', areaCode: null, categoryId: category!.id });
  expect((await it.world.db.read((tx) => bursts(tx))).map((one) => one.categoryId)).not.toContain(category!.id);
});
