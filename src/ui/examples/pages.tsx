import type { VNode } from 'preact';
import type { Shell } from '../shell.ts';
import { BarePage } from '../pages/bare-page.tsx';
import { ConsolePage } from '../pages/console-page.tsx';
import { Crumb, PublicPage } from '../pages/public-page.tsx';
import { ThemeSwitch } from '../pages/document.tsx';
import { CaseHeading, ConsoleSearch } from '../console/casework.tsx';
import { Clock, MiniClock } from '../parts/clock.tsx';
import { Field } from '../parts/field.tsx';
import { Button, ErrorSummary, Form } from '../parts/form.tsx';
import { Hero } from '../parts/home.tsx';
import { Facts, Note, Steps } from '../parts/panels.tsx';
import { Qr } from '../parts/qr.tsx';
import { Status, Tag } from '../parts/status.tsx';
import { Tabs } from '../parts/table.tsx';
import { exampleComposer, exampleInbox } from './console.tsx';
import { formExamples } from './forms.tsx';
import { clockOf, partExamples } from './parts.tsx';

const shown = (name: string) => partExamples.find((example) => example.name === name)?.show() ?? <p>{name}</p>;

export const homeExample = (shell: Shell, mural?: string): VNode => (
  <PublicPage shell={shell} title="Didengar. Dijawab. Diselesaikan." emergency>
    <Hero heading="Apa yang ingin Anda sampaikan?" forField="f-isi" mural={mural} lead={<><b>Didengar. Dijawab. Diselesaikan.</b><br />Setiap laporan punya penanggung jawab dan tenggat.</>}>
      <Form class="vessel flow" action="/lapor" method="get">
        <div class="field"><p class="hint" id="h-isi">Tulis seperti bercerita.</p><textarea class="input" id="f-isi" name="isi" aria-describedby="h-isi" rows={3}></textarea></div>
        <div class="row"><Button fill iconAfter="kanan">Lanjutkan</Button><p class="hint grow">Tanpa akun. Nama boleh dirahasiakan atau tidak disebut.</p></div>
      </Form>
      <form class="on-dark track" action="/lacak"><label for="f-kode">Sudah punya kode lacak?</label><span class="joined"><input class="input code" id="f-kode" name="kode" autocomplete="off" size={9} maxlength={9} /><Button kind="alt">Lacak</Button></span></form>
    </Hero>
    <section class="band" aria-labelledby="j-janji"><div class="page"><div class="head"><h2 id="j-janji">Janji yang ditepati</h2></div>{shown('Figures')}</div></section>
    <section class="band"><div class="page split"><div><div class="head"><h2>Janji yang sedang berjalan</h2><a class="sm" href="/jelajah">Semua 486 kasus</a></div>{shown('CaseList')}</div></div></section>
  </PublicPage>
);

export const receiptExample = (shell: Shell): VNode => (
  <PublicPage shell={shell} title="Laporan diterima" secret>
    <div class="page narrow band tight flow-l flow">
      <div class="flow-s flow"><p><Status status="diterima" label="Sudah kami terima" /></p><h1>Terima kasih. Laporan Anda sudah punya tenggat.</h1></div>
      <article class="vessel biru receipt" aria-labelledby="j-tt">
        <div class="receipt-top">
          <div class="flow-s flow"><h2 id="j-tt" class="sm soft">Kode lacak Anda</h2><p class="kode">K7Q4-2M9X</p><p class="sm">Kode ini kunci Anda. <b>Jangan dibagikan.</b></p></div>
          <Qr text="https://contoh.example/lacak/ADU-2026-04812" label="Kode QR untuk membuka halaman lacak" />
        </div>
        <div class="tear" aria-hidden="true"></div>
        <Facts items={[{ term: 'Nomor kasus publik', detail: 'ADU-2026-04812' }, { term: 'Diterima', detail: 'Kamis, 21 Mei 2026, 19.42 WIB' }]} />
        <Clock face={{ state: 'jalan', usedDays: 0, totalDays: 14 }} words="Dijawab paling lambat Senin, 15 Juni 2026" lines={['14 hari kerja, dihitung mulai Jumat, 22 Mei.']} />
      </article>
      <Steps items={['Petugas memastikan penanggung jawab.', 'Instansi menjawab.']} />
    </div>
  </PublicPage>
);

export const pageExamples: readonly { name: string; show: (shell: Shell) => VNode }[] = [
  { name: 'beranda', show: homeExample },
  { name: 'tanda-terima', show: receiptExample },
  { name: 'komponen', show: (shell) => (
    <PublicPage shell={shell} title="Komponen dan keadaannya">
      <div class="page band tight flow-xl flow"><h1>Komponen dan keadaannya</h1>{[...partExamples, ...formExamples].map((example) => <div class="flow"><h2>{example.name}</h2>{example.show()}</div>)}</div>
    </PublicPage>) },
  { name: 'lapor', show: (shell) => (
    <PublicPage shell={shell} title="Lengkapi laporan" emergency scripts={['lapor.js']}>
      <Crumb narrow href="/" label="Kembali" />
      <div class="page narrow flow lap-head"><h1>Lengkapi laporan Anda</h1></div>
      <Form class="page narrow flow-l flow lap" action="/lapor" csrf={shell.csrf} upload attrs={{ 'data-draft': 'lapor' }}>
        <ErrorSummary title="Ada 1 hal yang perlu diperbaiki" safe="Tulisan Anda aman." errors={[{ field: 'cerita', message: 'Ceritakan sedikit lebih lengkap' }]} />
        <Field name="cerita" label="Cerita Anda" error="Tulis paling sedikit 20 huruf." rows={5} value="lampu mati" attrs={{ 'data-count': '{n} huruf lagi', maxlength: '20000' }} />
        {['Select', 'Picks', 'FileField'].map((name) => formExamples.find((example) => example.name === name)?.show())}
        <p><Button wide>Kirim laporan</Button></p>
      </Form>
    </PublicPage>) },
  { name: 'masuk', show: (shell) => (
    <BarePage shell={shell} title="Masuk"><h1>Masuk</h1><Form action="/konsol/masuk" csrf={shell.csrf}><Field name="surel" label="Surel" type="email" autocomplete="username" /><Field name="sandi" label="Kata sandi" type="password" autocomplete="current-password" /><Button>Masuk</Button></Form></BarePage>) },
  { name: 'konsol-kotak-masuk', show: (shell) => (
    <ConsolePage shell={shell} title="Kotak masuk" flush bar={<><Tabs label="Tampilan" tabs={[{ href: '?v=pilah', label: 'Perlu dipilah', count: 46, current: true }, { href: '?v=saya', label: 'Tugas saya', count: 18 }]} /><ConsoleSearch action="/konsol/cari" label="Cari nomor atau kata" /></>}>{exampleInbox()}</ConsolePage>) },
  { name: 'konsol-kasus', show: (shell) => (
    <ConsolePage shell={shell} title="ADU-2026-04790" ownHeading bar={<><a href="/konsol" class="row">Kotak masuk</a><span class="search"><Button kind="alt" icon="kanan">Teruskan</Button><Button icon="centang">Jawab</Button></span></>}
      aside={{ label: 'Jam janji dan data kasus', content: <><Clock size="l" {...clockOf('near')} lines={['sampai Kamis, 11 Juni 2026, 16.00']} /><ul class="mini"><MiniClock name="Pilah" words="hari ke-2 dari 3" face={{ state: 'tepat', usedDays: 2, totalDays: 3 }} /></ul><Facts small items={[{ term: 'Pelapor', detail: '1 rahasia' }]} /></> }}>
      <CaseHeading status="dikerjakan" statusLabel="Dikerjakan" number="ADU-2026-04790" tags={<Tag tone="kunyit" label="Berulang" />} title="Saluran air meluap tiap hujan di Jl. Kenanga" />
      <Note kind="kunyit" icon="info"><p><b>3 laporan lain digabung.</b> Jangan sebut nama.</p></Note>
      <h2 class="vh">Tulis</h2>{exampleComposer()}<div class="head"><h2>Linimasa</h2></div>{shown('Timeline')}
    </ConsolePage>) },
  { name: 'konsol-akun', show: (shell) => <ConsolePage shell={shell} title="Akun saya"><ThemeSwitch shell={shell} />{shown('DataTable')}</ConsolePage> },
];
