import type { VNode } from 'preact';
import { CaseList } from '../parts/case-row.tsx';
import { Clock, MiniClock, type ClockFace } from '../parts/clock.tsx';
import { Bullets, Empty, Facts, Figure, Figures, Fold, Head, Note, Steps, Thumbs, Vessel } from '../parts/panels.tsx';
import { Qr } from '../parts/qr.tsx';
import { Status, Tag, type CaseStatus } from '../parts/status.tsx';
import { DataTable, Filters, Pager, Tabs } from '../parts/table.tsx';
import { Prose, Timeline } from '../parts/timeline.tsx';
import { Select } from '../parts/field.tsx';
import { KeptVessel } from '../parts/home.tsx';

export interface Example { name: string; show: () => VNode }

const STATUSES: readonly (readonly [CaseStatus, string])[] = [
  ['diterima', 'Diterima'], ['dipilah', 'Dipilah'], ['dikerjakan', 'Dikerjakan'], ['lengkapi', 'Perlu dilengkapi'], ['jeda', 'Dijeda'], ['dijawab', 'Dijawab'],
  ['selesai', 'Selesai'], ['dibantah', 'Dibantah'], ['musyawarah', 'Musyawarah'], ['ombudsman', 'Di Ombudsman'], ['gabung', 'Digabung'], ['tutup', 'Tidak dapat diproses'],
];
export const faces: Readonly<Record<string, { face: ClockFace; words: string; line: string }>> = {
  running: { face: { state: 'jalan', usedDays: 5, totalDays: 14 }, words: 'Sisa 9 hari kerja', line: 'sampai Selasa, 23 Juni' },
  near: { face: { state: 'dekat', usedDays: 12, totalDays: 14 }, words: 'Sisa 2 hari kerja', line: 'sampai Kamis, 11 Juni' },
  late: { face: { state: 'lewat', usedDays: 17, totalDays: 14 }, words: 'Lewat 3 hari kerja', line: 'seharusnya Kamis, 4 Juni' },
  paused: { face: { state: 'jeda', usedDays: 6, totalDays: 14, pausedDays: 3 }, words: 'Jeda, menunggu Anda', line: 'hitungan berhenti di hari ke-6' },
  kept: { face: { state: 'tepat', usedDays: 9, totalDays: 14 }, words: 'Tepat waktu', line: 'dijawab di hari ke-9 dari 14' },
  keptLate: { face: { state: 'telat', usedDays: 16, totalDays: 14 }, words: 'Selesai, terlambat 2 hari kerja', line: 'dijawab Senin, 8 Juni' },
  long: { face: { state: 'jalan', usedDays: 25, totalDays: 60 }, words: 'Sisa 35 hari kerja', line: 'satu wadah = satu pekan kerja' },
  longLate: { face: { state: 'lewat', usedDays: 72, totalDays: 60 }, words: 'Lewat 12 hari kerja', line: 'seharusnya Senin, 8 Juni' },
};
export const clockOf = (key: string) => faces[key] ?? { face: { state: 'jalan' as const, usedDays: 0, totalDays: 5 }, words: '', line: '' };
const all = Object.values(faces);

export const partExamples: readonly Example[] = [
  { name: 'Status', show: () => <ul class="cols">{STATUSES.map(([status, label]) => <li><Status status={status} label={label} /></li>)}</ul> },
  { name: 'Clock', show: () => <ul class="cols">{all.map(({ face, words, line }) => <li><Clock face={face} words={words} lines={[line]} /></li>)}</ul> },
  { name: 'Clock, large and in a list', show: () => <div class="flow"><Clock size="l" {...clockOf('late')} lines={[<>Dasar: <a href="#dasar">Permen PANRB 62/2018</a></>]} /><ul class="mini"><MiniClock name="Pilah" words="hari ke-2 dari 3" face={{ state: 'tepat', usedDays: 2, totalDays: 3 }} /><MiniClock name="Jawaban" words="berjalan, ke-12 dari 14" face={clockOf('near').face} /></ul></div> },
  { name: 'CaseList', show: () => <CaseList cases={[
    { href: '/kasus/1', title: 'Saluran air meluap tiap hujan di Jl. Kenanga', status: 'dikerjakan', statusLabel: 'Dikerjakan', meta: ['Melati', 'Dinas Pekerjaan Umum'], clock: clockOf('near') },
    { href: '/kasus/2', title: 'Bak sampah pasar tidak diangkut tiga hari', status: 'dikerjakan', statusLabel: 'Dikerjakan', meta: ['Anggrek'], clock: clockOf('late') },
    { href: '/kasus/3', title: 'Kasus yang sudah ditutup', status: 'tutup', statusLabel: 'Tidak dapat diproses', meta: ['Anggrek', 'ADU-2026-04655'] }]} /> },
  { name: 'Timeline', show: () => <Timeline items={[
    { status: 'dijawab', tone: 'done', title: 'Dijawab oleh Dinas Pekerjaan Umum', at: '2026-06-08T14:10', when: 'Senin, 8 Juni 2026, 14.10 · hari kerja ke-9', quoted: true, text: <Prose text={'Ibu/Bapak, lampu sudah kami ganti.\n\nKalau mati lagi,\nbalas di sini.'} /> },
    { title: 'Nur Aini menulis catatan', at: '2026-06-07T08:40', when: 'hari ini, 08.40', audience: { internal: true, label: 'internal' }, text: <p>Alat baru bisa Rabu pagi.</p> },
    { status: 'dikerjakan', title: 'Tim dijadwalkan', at: '2026-06-02T09:30', when: 'Selasa, 2 Juni 2026, 09.30', audience: { internal: false, label: 'publik' }, text: <p>Regu datang Kamis malam.</p> },
    { kind: 'gap', text: '27 Mei, 28 Mei, dan 1 Juni libur. Tidak dihitung.' },
    { status: 'diterima', title: 'Diterima dari Warga Melati', at: '2026-05-21T19:42', when: 'Kamis, 21 Mei 2026, 19.42' }]} /> },
  { name: 'Note', show: () => <div class="cols"><Note><p><b>Kabar.</b> Digabung dengan 3 laporan lain.</p></Note><Note kind="kunyit"><p>Jawab sebelum Kamis 16.00.</p></Note><Note kind="bata"><p>Foto gagal terkirim, tulisan Anda aman.</p></Note><Note kind="daun" live><p>Jawaban Anda sudah terkirim.</p></Note></div> },
  { name: 'Vessel and Head', show: () => <Vessel tone="daun" labelledby="x-vessel"><h3 id="x-vessel">Apakah masalahnya sudah selesai?</h3><p>Petugas melaporkan lampu sudah diganti.</p></Vessel> },
  { name: 'Head', show: () => <Head id="x-head" title="Linimasa"><p class="soft sm">Terbuka untuk umum</p></Head> },
  { name: 'Facts', show: () => <Facts items={[{ term: 'Nomor kasus publik', detail: 'ADU-2026-04812' }, { term: 'Nama Anda', detail: 'Rahasia, hanya petugas penanganan yang tahu' }]} /> },
  { name: 'DataTable', show: () => <DataTable caption="Janji per instansi" columns={[{ label: 'Instansi' }, { label: 'Tepat', right: true }, { label: 'Lewat', right: true }]} rows={[{ header: <a href="#dpu">Dinas Pekerjaan Umum</a>, cells: ['120', '3'] }, { header: 'Dinas Perhubungan', cells: ['48', '–'] }]} /> },
  { name: 'DataTable in groups, wide', show: () => <DataTable narrow="scroll" caption="Hari libur" columns={[{ label: 'Hari' }, { label: 'Nama' }]} groups={[{ title: '2026', rows: [{ header: '1 Juni', cells: ['Hari Lahir Pancasila'] }] }]} /> },
  { name: 'Pager', show: () => <Pager label="Halaman" summary="50 kasus" newer={{ href: '?sebelum=a', label: 'Lebih baru' }} older={{ href: '?sesudah=b', label: 'Lebih lama' }} /> },
  { name: 'Pager, first page', show: () => <Pager label="Halaman pertama" summary="50 dari 486" older={{ href: '?sesudah=b', label: 'Lebih lama' }} /> },
  { name: 'Empty', show: () => <Empty level="h3" title="Belum ada kasus tentang “kabel”"><p>Bisa jadi ditulis dengan kata lain.</p></Empty> },
  { name: 'Fold', show: () => <Fold summary="Apa itu hari kerja?" open><p>Senin sampai Jumat, di luar libur nasional dan cuti bersama.</p></Fold> },
  { name: 'Steps', show: () => <Steps items={[<><b>Paling lambat Selasa:</b> petugas memastikan penanggung jawab.</>, 'Instansi menjawab.', 'Anda yang menentukan.']} /> },
  { name: 'Bullets and tags', show: () => <div class="flow"><Bullets items={['Satu', 'Dua']} /><p class="row"><Tag label="Drainase" /><Tag tone="kunyit" label="Berulang" /><Tag tone="daun" label="Baru" /><Tag tone="bata" label="Gawat" /></p></div> },
  { name: 'Thumbs', show: () => <Thumbs images={[{ src: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/%3E', alt: 'Gang gelap', href: '#besar', caption: 'Sebelum, dari pelapor' }]} /> },
  { name: 'Qr', show: () => <Qr text="https://contoh.example/lacak/ADU-2026-04812" label="Kode QR halaman lacak" /> },
  { name: 'Figures', show: () => <div class="promise"><div class="promise-main"><KeptVessel percent={91} /><div><p class="huge">91<small>%</small></p><p><b>1.204 dari 1.322 janji</b> ditepati.</p></div></div><Figures><Figure value="37" tone="bata">lewat waktu hari ini</Figure><Figure value="6,2 hari">kerja, rata-rata</Figure><Figure value="486">kasus berjalan</Figure></Figures></div> },
  { name: 'Tabs', show: () => <Tabs label="Tampilan" tabs={[{ href: '?v=pilah', label: 'Perlu dipilah', count: 46, current: true }, { href: '?v=saya', label: 'Tugas saya', count: 18 }]} /> },
  { name: 'Filters', show: () => <Filters action="/jelajah" label="Saring kasus" search={{ name: 'q', label: 'Cari', value: 'lampu', action: 'Cari' }} foldLabel="Saring" apply="Terapkan"><Select name="kel" label="Kelurahan" blank="Semua kelurahan" options={[{ value: 'melati', label: 'Melati' }]} /></Filters> },
];
