import type { Lang } from '../../platform/world.ts';
import type { HouseRule, HouseRuleKey } from './rules.ts';

const idRules: Record<HouseRuleKey, { name: string; hint: string }> = {
  acceptanceHours: { name: 'Waktu menerima atau mengembalikan', hint: 'Jam kerja sejak laporan diteruskan ke instansi.' },
  inspectionPercent: { name: 'Pemeriksaan kedua', hint: 'Bagian dari kasus selesai yang diperiksa petugas lain, dipilih acak.' },
  inspectionDays: { name: 'Waktu pemeriksaan kedua', hint: 'Hari kerja sejak kasus dipilih.' },
  proofMetres: { name: 'Jarak foto bukti', hint: 'Lebih jauh dari titik laporan, petugas menuliskan alasannya.' },
  proofHours: { name: 'Umur foto bukti', hint: 'Jam sejak foto diambil. Lebih lama dari ini, petugas menuliskan alasannya.' },
  photoCopyBits: { name: 'Kemiripan foto', hint: 'Foto yang sidiknya berbeda sebanyak ini atau kurang, dari 64, ditandai mirip.' },
  helperReportsPerDay: { name: 'Laporan seorang pembantu', hint: 'Terbanyak dalam sehari atas nama orang lain. Loket tetap terbuka.' },
  incidentBurstReports: { name: 'Lonjakan laporan: jumlah', hint: 'Sebanyak ini laporan serupa dalam satu kecamatan dianggap lonjakan.' },
  approveOversight: { name: 'Orang kedua: berkadar pengawasan', hint: 'Jawaban penyelesaian terbit sesudah disetujui pimpinan yang tidak menulisnya.' },
  approveNotPossible: { name: 'Orang kedua: tidak dapat dipenuhi', hint: 'Jawaban bahwa permintaan tidak dapat dipenuhi disetujui dulu.' },
  approveUrgent: { name: 'Orang kedua: mendesak', hint: 'Jawaban penyelesaian kasus berprioritas mendesak disetujui dulu.' },
  approveAll: { name: 'Orang kedua: semua jawaban', hint: 'Setiap jawaban penyelesaian disetujui dulu.' },
  dueSoonDays: { name: 'Segera jatuh tempo', hint: 'Kasus yang jatuh tempo dalam hari sebanyak ini dihitung dua saat beban dibagi.' },
  incidentBurstHours: { name: 'Lonjakan laporan: rentang', hint: 'Laporan dihitung dalam rentang jam ini.' },
};
const enRules: typeof idRules = {
  acceptanceHours: { name: 'Time to accept or return', hint: 'Working hours since the report was referred to the agency.' },
  inspectionPercent: { name: 'Second inspection', hint: 'Share of completed cases that another officer checks, drawn at random.' },
  inspectionDays: { name: 'Time for a second inspection', hint: 'Working days since the case was drawn.' },
  proofMetres: { name: 'Distance of a proof photo', hint: 'Further from the report\'s point, the officer states why.' },
  proofHours: { name: 'Age of a proof photo', hint: 'Hours since it was taken. Older than this, the officer states why.' },
  photoCopyBits: { name: 'Likeness of photos', hint: 'Photos whose fingerprints differ in this many of 64 bits, or fewer, are marked as alike.' },
  helperReportsPerDay: { name: 'Reports by one helper', hint: 'At most in one day on behalf of others. The counter stays open.' },
  incidentBurstReports: { name: 'Burst of reports: number', hint: 'So many similar reports in one district count as a burst.' },
  approveOversight: { name: 'Second person: oversight', hint: 'A completing answer goes out once a head who did not write it approves.' },
  approveNotPossible: { name: 'Second person: cannot be done', hint: 'Answers that something cannot be done are approved first.' },
  approveUrgent: { name: 'Second person: urgent', hint: 'Completing answers to urgent cases are approved first.' },
  approveAll: { name: 'Second person: every answer', hint: 'Every completing answer is approved first.' },
  dueSoonDays: { name: 'Due soon', hint: 'A case due within this many days counts twice when work is shared out.' },
  incidentBurstHours: { name: 'Burst of reports: span', hint: 'Reports are counted within this many hours.' },
};
const idUnits: Record<HouseRule['unit'], string> = { hours: 'jam', days: 'hari kerja', percent: 'persen', reports: 'laporan', metres: 'meter', bits: 'bit', 'yes-no': '1 berarti ya, 0 berarti tidak' };
const enUnits: typeof idUnits = { hours: 'hours', days: 'working days', percent: 'per cent', reports: 'reports', metres: 'metres', bits: 'bits', 'yes-no': '1 means yes, 0 means no' };

const id = {
  title: 'Aturan yang dibuat kota', lead: 'Angka di sini tidak ditentukan undang-undang. Koordinator dan administrator mengubahnya, dengan alasan yang tercatat. Kasus yang sedang berjalan tetap memakai angka saat hitungannya dimulai.',
  law: 'Tenggat menurut peraturan', rule: idRules, unit: idUnits,
  bounds: (min: number, max: number) => `${min} sampai ${max}`,
  reason: 'Alasan perubahan', reasonHint: 'Dibaca semua petugas.', save: 'Simpan', saved: 'Angka baru berlaku mulai sekarang.', unchanged: 'Tidak ada angka yang berubah.',
  bad: (min: number, max: number) => `Isi angka dari ${min} sampai ${max}.`, needReason: 'Tulis alasan perubahan.', meanwhile: 'Petugas lain baru saja mengubah angka ini. Periksa, lalu simpan lagi.',
  history: 'Perubahan terakhir', noHistory: 'Belum pernah diubah. Semua angka bawaan.', when: 'Waktu', what: 'Aturan', value: 'Menjadi', who: 'Oleh', why: 'Alasan', now: 'Berlaku', limits: 'Batas',
};
const en: typeof id = {
  title: 'Rules the city sets', lead: 'No law sets these numbers. Coordinator and administrator change them, with a reason that is kept. A clock that runs keeps the number under which it began.',
  law: 'Deadlines set by law', rule: enRules, unit: enUnits,
  bounds: (min, max) => `${min} to ${max}`,
  reason: 'Reason for the change', reasonHint: 'All officers can read it.', save: 'Save', saved: 'The new number holds from now on.', unchanged: 'No number has changed.',
  bad: (min, max) => `Enter a number from ${min} to ${max}.`, needReason: 'Write the reason for the change.', meanwhile: 'Another officer has just changed this number. Check it, then save again.',
  history: 'Latest changes', noHistory: 'Never changed. All numbers are the presets.', when: 'Time', what: 'Rule', value: 'Became', who: 'By', why: 'Reason', now: 'In force', limits: 'Bounds',
};
export const houseText = (lang: Lang) => (lang === 'en' ? en : id);
