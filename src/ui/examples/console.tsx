import type { Example } from './parts.tsx';
import { clockOf } from './parts.tsx';
import { CaseGrid, CaseHeading, Composer, ConfirmDialog, ConsoleSearch } from '../console/casework.tsx';
import { Actions, Confidence, Inbox, KeyHelp, Keys, PeekPane, type Lane } from '../console/inbox.tsx';
import { Clock } from '../parts/clock.tsx';
import { Button } from '../parts/form.tsx';
import { Facts, Vessel } from '../parts/panels.tsx';
import { Tag } from '../parts/status.tsx';

const hints = [{ keys: ['J', 'K'], label: 'pindah baris' }, { keys: ['X'], label: 'pilih' }, { keys: ['A'], label: 'terima saran' }, { keys: ['?'], label: 'semua pintasan' }];
const row = (id: string, title: string, current = false) => ({
  id, href: `?kasus=${id}#pratinjau`, title, place: 'Melati', channel: { icon: 'catat', label: 'Situs' }, current, when: 'Kamis 08.12', selectLabel: `Pilih ${id}`,
  body: <Confidence level="yakin" name="Dinas PU" words="yakin" percent="92%" />, similar: { href: `?mirip=${id}`, label: '2 mirip' },
});
const lanes: readonly Lane[] = [
  { title: 'Lewat batas pilah', count: 4, tone: 'bata', rows: [row('04871', 'Pohon miring di tepi sungai, takut roboh ke rumah'), row('04874', 'Permohonan salinan izin lingkungan')] },
  { title: 'Hari ini, sebelum 16.00', count: 12, tone: 'kunyit', rows: [row('04901', 'Selokan Jl. Kenanga meluap lagi, masuk musala', true), row('04902', 'Lampu merah mati sebelah, sering mau tabrakan')] },
  { title: 'Besok', count: 17, rows: [row('04930', 'Trotoar dipakai parkir, kursi roda tidak bisa lewat')] },
];

export const exampleInbox = () => (
  <Inbox caption="Laporan yang perlu dipilah" action="/konsol/teruskan" csrf="contoh" lanes={lanes} selectAll="Pilih semua" selected="dipilih"
    columns={{ select: 'Pilih', channel: 'Kanal', summary: 'Ringkasan dan kelurahan', body: 'Saran instansi', similar: 'Serupa', when: 'Masuk' }}
    bulk={<Button kind="alt" icon="centang" name="tindakan" value="terima">Terima saran</Button>} keys={<Keys hints={hints} toggle={{ on: 'Nyalakan pintasan', off: 'Matikan pintasan' }} />}>
    <PeekPane meta={['04901', 'Situs', 'Kamis, 4 Juni, 08.12']} title="Selokan Jl. Kenanga meluap lagi" open={{ href: '/konsol/kasus/04901', label: 'Buka penuh' }}>
      <Clock size="s" {...clockOf('near')} lines={['hari kerja ke-3 dari 3']} />
      <blockquote class="quote-b sm"><p>Selokan depan musala meluap lagi tadi malam.</p></blockquote>
      <Facts small plain items={[{ term: 'Pelapor', detail: 'Rahasia' }, { term: 'Lokasi', detail: 'Melati' }]} />
      <Vessel tone="biru" class="flow-s flow"><p class="sm soft bold">Saran sistem</p><Actions><Button class="main" shortcut="A">Terima &amp; teruskan</Button><Button kind="alt" shortcut="G">Ganti instansi</Button><Button kind="alt" shortcut="L">Minta dilengkapi</Button></Actions></Vessel>
    </PeekPane>
  </Inbox>
);

export const exampleComposer = () => (
  <Composer action="#kirim" csrf="contoh" name="tulisan" label="Isi tulisan" placeholder="Tulis apa yang sudah dikerjakan." tools={<Button kind="quiet" name="templat" value="1">Pakai templat</Button>}
    audience={{ legend: 'Siapa yang membaca', value: 'publik', options: [{ value: 'publik', label: 'Publik', icon: 'mata' }, { value: 'internal', label: 'Catatan internal', icon: 'kunci' }] }}>
    <Button>Kirim</Button>
  </Composer>
);

export const consoleExamples: readonly Example[] = [
  { name: 'Inbox', show: exampleInbox },
  { name: 'Composer', show: exampleComposer },
  { name: 'Composer with an error', show: () => <Composer action="#kirim" name="tulisan-salah" label="Isi tulisan" error="Tulis jawabannya dulu." value=""><Button>Kirim</Button></Composer> },
  { name: 'ConsoleSearch', show: () => <ConsoleSearch action="/konsol/cari" label="Cari nomor atau kata" /> },
  { name: 'ConfirmDialog', show: () => <div><Button kind="stop" attrs={{ 'data-confirm': 'x-tanya' }}>Arsipkan</Button><ConfirmDialog id="x-tanya" title="Arsipkan laporan ini?" confirm={<Button kind="stop">Ya, arsipkan</Button>} cancel="Tidak jadi"><p>Pelapor melihat alasannya.</p></ConfirmDialog></div> },
  { name: 'KeyHelp', show: () => <KeyHelp title="Pintasan" hints={hints} close="Tutup" /> },
  { name: 'CaseHeading and CaseGrid', show: () => <CaseGrid factsLabel="Fakta kasus" clock={<Clock size="l" {...clockOf('kept')} lines={['Dijawab di hari kerja ke-9 dari 14.']} />}
    main={<CaseHeading status="dikerjakan" statusLabel="Dikerjakan" number="ADU-2026-04790" tags={<Tag label="Drainase" />} title="Saluran air meluap tiap hujan" meta={['Kelurahan Melati']} />} facts={<Facts items={[{ term: 'Petugas', detail: 'Bagus Prasetyo' }]} />} /> },
];
