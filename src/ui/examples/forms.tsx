import type { Example } from './parts.tsx';
import { Field, FileField, Select } from '../parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton } from '../parts/form.tsx';
import { Picks, Switch } from '../parts/picks.tsx';

const wards = [{ label: 'Kecamatan Satu', options: [{ value: 'melati', label: 'Melati' }, { value: 'anggrek', label: 'Anggrek' }] }];

export const formExamples: readonly Example[] = [
  { name: 'Button', show: () => <p class="row"><Button>Utama</Button><Button kind="alt" iconAfter="kanan">Kedua</Button><Button kind="quiet">Tenang</Button><Button kind="stop">Batalkan</Button><LinkButton href="#x" kind="alt" icon="unduh">Tautan</LinkButton></p> },
  { name: 'ErrorSummary', show: () => <ErrorSummary title="Ada 2 hal yang perlu diperbaiki" safe="Tulisan Anda aman, tidak ada yang hilang." errors={[{ field: 'salah', message: 'Periksa nomor WhatsApp' }, { field: 'pilihsalah', message: 'Pilih satu' }]} /> },
  { name: 'Field', show: () => <Form action="#" csrf="contoh">
    <Field name="cerita" label="Cerita Anda" hint="Apa yang terjadi, sejak kapan, dan siapa yang terdampak." rows={5} value={'Lampu mati.\nSejak Senin.'} required />
    <Field name="patokan" label="Alamat atau patokan" optional="(boleh kosong)" maxlength={200} suggestions={['Dekat pasar', 'Dekat sekolah']} />
    <Field name="salah" label="Nomor WhatsApp" type="tel" hint="Contoh: 0812 3456 7890" error="Nomor ini kurang angka." value="0812 345" autocomplete="tel" />
    <Field name="sandi" label="Kata sandi" type="password" autocomplete="current-password" />
    <Field name="mulai" label="Mulai" type="date" value="2026-06-09" />
    <Field name="kodelacak" label="Kode lacak" code autocomplete="off" maxlength={9} />
    <Button>Kirim</Button></Form> },
  { name: 'Select', show: () => <div class="two"><Select name="wilayah" label="Kelurahan" blank="Pilih kelurahan" options={wards} value="anggrek" /><Select name="wilayahsalah" label="Kelurahan kedua" error="Pilih satu kelurahan." blank="Pilih kelurahan" options={wards} /></div> },
  { name: 'FileField', show: () => <FileField name="foto" legend="Foto" optional="(boleh dilewati)" label="Tambah foto" hint="Sampai 5 foto, masing-masing paling besar 10 MB." accept="image/jpeg,image/png,image/webp" multiple limits={{ files: 5, bytes: 10_000_000, tooMany: 'Pilih paling banyak 5 foto.', tooLarge: 'Foto ini lebih besar dari 10 MB.' }} /> },
  { name: 'Picks', show: () => <Picks name="identitas" legend="Siapa yang boleh tahu nama Anda?" value="rahasia" options={[
    { value: 'terbuka', icon: 'orang', label: 'Terbuka', hint: 'Nama Anda tampil di linimasa.' }, { value: 'rahasia', icon: 'kunci', label: 'Rahasia', hint: 'Hanya petugas penanganan yang tahu.', tag: 'paling cocok' }, { value: 'anonim', icon: 'topeng', label: 'Anonim', opens: 'unnamed' }]} /> },
  { name: 'Picks, many, with an error', show: () => <Picks many name="pilihsalah" legend="Apa yang kurang?" hint="Boleh lebih dari satu." error="Pilih satu." value={['b']} options={[{ value: 'a', label: 'Lokasi' }, { value: 'b', label: 'Waktu' }]} /> },
  { name: 'Picks with vessels', show: () => <Picks name="putusan" legend="Jawaban Anda" legendHidden options={[{ value: 'selesai', status: 'selesai', label: 'Ya, sudah selesai' }, { value: 'bantah', status: 'dibantah', label: 'Belum selesai', opens: 'why' }]} /> },
  { name: 'Switch', show: () => <Switch name="rahasia" label="Rahasiakan nama saya" hint="Instansi yang diadukan tidak melihatnya." checked /> },
];
