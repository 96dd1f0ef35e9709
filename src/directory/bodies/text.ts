import type { Lang } from '../../platform/world.ts';
import type { BodyKind } from './domain.ts';
import type { EditProblem, ReorganisationProblem } from './decisions.ts';

const id = {
  title: 'Instansi',
  lead: 'Siapa menangani apa, sejak kapan, dan dikenal dengan nama apa saja. Kasus lama tetap memakai nama instansi pada waktunya.',
  search: 'Cari nama, nama lama, atau singkatan', searchAction: 'Cari', foldLabel: 'Saring', apply: 'Terapkan', kindFilter: 'Jenis', allKinds: 'Semua jenis',
  showFormer: 'Termasuk yang sudah berakhir', found: (n: number) => `${n} instansi`,
  emptyTitle: 'Tidak ada instansi dengan nama itu', emptyHint: 'Coba singkatan atau sebagian namanya.', showAll: 'Lihat semua instansi',
  columns: { name: 'Nama', short: 'Nama singkat', kind: 'Jenis', valid: 'Berlaku', functions: 'Tugas' },
  kinds: {
    secretariat: 'Sekretariat', inspectorate: 'Inspektorat', service: 'Dinas', board: 'Badan', division: 'Bagian', district: 'Kecamatan', ward: 'Kelurahan',
    hospital: 'Rumah sakit', regional_enterprise: 'BUMD', vertical_body: 'Instansi di luar pemerintah daerah',
  } satisfies Record<BodyKind, string>,
  since: (day: string) => `sejak ${day}`, until: (from: string, to: string) => `${from} sampai ${to}`, ended: 'Sudah berakhir', outside: 'Di luar pemerintah daerah',
  facts: {
    code: 'Kode', kind: 'Jenis', parent: 'Bagian dari', area: 'Wilayah', valid: 'Berlaku', aliases: 'Nama lain', predecessors: 'Menggantikan', successors: 'Digantikan oleh',
    phone: 'Telepon', email: 'Surel', address: 'Alamat', guidance: 'Petunjuk untuk warga', none: 'belum diisi',
  },
  functionsTitle: 'Tugas yang dipegang', noFunctions: 'Tidak ada tugas yang langsung dipegang instansi ini.', byArea: 'menurut wilayah kasus',
  historyTitle: 'Riwayat perubahan', noHistory: 'Belum ada yang mengubah data ini. Isinya dari profil kota.',
  events: { edited: 'Data diubah', created: 'Dibentuk lewat penataan', reorganised: 'Penataan dicatat' },
  edit: 'Ubah data', reorganise: 'Catat penataan', back: 'Kembali ke daftar', backToBody: 'Kembali', saved: 'Perubahan tersimpan.', reorganised: 'Penataan tersimpan. Pekerjaan terbuka mengikuti instansi penerus mulai tanggal itu.',
  editForm: {
    title: (name: string) => `Ubah data ${name}`, name: 'Nama lengkap', shortName: 'Nama singkat', aliases: 'Nama lain',
    aliasesHint: 'Satu nama per baris: nama lama, singkatan, sebutan di media. Dipakai untuk pencarian.',
    phone: 'Telepon', email: 'Surel', address: 'Alamat', optional: '(boleh kosong)',
    validTo: 'Hari terakhir berlaku', validToHint: 'Kosongkan selama instansi masih ada. Kalau tugasnya pindah, pakai Catat penataan.',
    guidanceId: 'Petunjuk bagi warga, bahasa Indonesia', guidanceEn: 'Petunjuk bagi warga, bahasa Inggris', save: 'Simpan',
    note: 'Setelah diubah di sini, data ini tidak lagi ditimpa oleh profil kota.',
  },
  reorganiseForm: {
    title: (name: string) => `Penataan ${name}`,
    lead: 'Catat instansi yang mengambil alih tugas. Kasus yang sudah selesai tetap memakai nama lama; yang terbuka mengikuti penerusnya.',
    on: 'Mulai tanggal', onHint: 'Hari pertama instansi penerus bekerja.', to: 'Penerus', newBody: 'Instansi baru, isi di bawah',
    toHint: 'Pilih instansi yang sudah ada, atau buat yang baru.', newCode: 'Kode instansi baru', newCodeHint: 'Huruf besar tanpa spasi. Contoh: DAMKAR.',
    newName: 'Nama lengkap instansi baru', newShortName: 'Nama singkat instansi baru', functions: 'Tugas yang pindah', ends: 'Instansi lama berakhir',
    endsHint: 'Hari terakhirnya sehari sebelum tanggal mulai. Tugas yang tidak dicentang ikut pindah ke penerus.', save: 'Simpan penataan',
  },
  errorsTitle: 'Ada yang perlu diperbaiki',
  editProblem: {
    'name-missing': 'Isi nama lengkap instansi.', 'short-name-missing': 'Isi nama singkat instansi.', 'too-long': 'Isian ini terlalu panjang. Singkatkan.',
    'bad-phone': 'Nomor hanya boleh berisi angka, spasi, kurung, dan tanda hubung. Contoh: (0341) 000000.',
    'bad-email': 'Surel ini belum lengkap. Contoh: dinas@kota.example.', 'bad-day': 'Tulis tanggal seperti 2026-11-24.',
    'ends-before-start': 'Hari terakhir tidak boleh sebelum instansi mulai berlaku.',
    'still-carries-functions': 'Instansi ini masih memegang tugas dan belum punya penerus. Pindahkan tugasnya lewat Catat penataan.',
    'guidance-missing': 'Instansi di luar pemerintah daerah perlu petunjuk dalam dua bahasa.', broken: 'Kiriman terputus di jalan. Coba kirim sekali lagi.',
  } satisfies Record<EditProblem, string>,
  reorganisationProblem: {
    'bad-day': 'Isi tanggal mulai, misalnya 2026-11-24.', 'before-start': 'Tanggal mulai harus sesudah instansi lama mulai berlaku.', 'after-end': 'Instansi lama sudah berakhir sebelum tanggal itu.',
    'target-missing': 'Penerus ini tidak ada pada tanggal itu. Pilih instansi lain.', 'target-is-itself': 'Penerus harus instansi yang berbeda.',
    'bad-code': 'Tulis kode dengan huruf besar, angka, dan garis bawah. Contoh: DAMKAR.', 'code-taken': 'Kode ini sudah dipakai instansi lain.',
    'name-missing': 'Isi nama lengkap instansi baru.', 'short-name-missing': 'Isi nama singkat instansi baru.', 'too-long': 'Isian ini terlalu panjang. Singkatkan.',
    'nothing-moves': 'Pilih tugas yang pindah, atau centang bahwa instansi lama berakhir.', broken: 'Kiriman terputus di jalan. Coba kirim sekali lagi.',
  } satisfies Record<ReorganisationProblem, string>,
};

const en: typeof id = {
  title: 'Agencies',
  lead: 'Who handles what, since when, and under which names. Past cases keep the name the agency had at the time.',
  search: 'Search name, old name or abbreviation', searchAction: 'Search', foldLabel: 'Filter', apply: 'Apply', kindFilter: 'Kind', allKinds: 'All kinds',
  showFormer: 'Include those that have ended', found: (n) => (n === 1 ? '1 agency' : `${n} agencies`),
  emptyTitle: 'No agency has that name', emptyHint: 'Try an abbreviation or a part of the name.', showAll: 'See all agencies',
  columns: { name: 'Name', short: 'Short name', kind: 'Kind', valid: 'Valid', functions: 'Tasks' },
  kinds: {
    secretariat: 'Secretariat', inspectorate: 'Inspectorate', service: 'Service', board: 'Board', division: 'Division', district: 'District', ward: 'Ward',
    hospital: 'Hospital', regional_enterprise: 'City-owned company', vertical_body: 'Outside the local government',
  },
  since: (day) => `since ${day}`, until: (from, to) => `${from} to ${to}`, ended: 'Has ended', outside: 'Outside the local government',
  facts: {
    code: 'Code', kind: 'Kind', parent: 'Part of', area: 'Area', valid: 'Valid', aliases: 'Other names', predecessors: 'Replaces', successors: 'Replaced by',
    phone: 'Phone', email: 'E-mail', address: 'Address', guidance: 'Guidance for residents', none: 'not filled in yet',
  },
  functionsTitle: 'Tasks it carries', noFunctions: 'No task is assigned to this agency directly.', byArea: 'by the area of the case',
  historyTitle: 'History of changes', noHistory: 'Nobody has changed this yet. It comes from the city profile.',
  events: { edited: 'Details changed', created: 'Formed by a reorganisation', reorganised: 'Reorganisation recorded' },
  edit: 'Edit details', reorganise: 'Record a reorganisation', back: 'Back to the list', backToBody: 'Back', saved: 'Changes saved.', reorganised: 'Reorganisation saved. Open work follows the successor from that day on.',
  editForm: {
    title: (name) => `Edit ${name}`, name: 'Full name', shortName: 'Short name', aliases: 'Other names',
    aliasesHint: 'One per line: old names, abbreviations, what the press writes. Used by search.',
    phone: 'Phone', email: 'E-mail', address: 'Address', optional: '(may stay empty)',
    validTo: 'Last valid day', validToHint: 'Leave empty while the agency exists. If its tasks move, use Record a reorganisation.',
    guidanceId: 'Guidance for residents, in Indonesian', guidanceEn: 'Guidance for residents, in English', save: 'Save',
    note: 'Once edited here, these details are no longer overwritten by the city profile.',
  },
  reorganiseForm: {
    title: (name) => `Reorganisation of ${name}`,
    lead: 'Record the agency that takes over. Finished cases keep the old name; open ones follow the successor.',
    on: 'From', onHint: 'The first day on which the successor works.', to: 'Successor', newBody: 'A new agency, described below',
    toHint: 'Choose an agency that exists, or make a new one.', newCode: 'Code of the new agency', newCodeHint: 'Capitals without spaces. Example: DAMKAR.',
    newName: 'Full name of the new agency', newShortName: 'Short name of the new agency', functions: 'Tasks that move', ends: 'The old agency ends',
    endsHint: 'Its last day is the day before. Tasks left unticked move to the successor too.', save: 'Save the reorganisation',
  },
  errorsTitle: 'Something needs to be put right',
  editProblem: {
    'name-missing': 'Fill in the full name.', 'short-name-missing': 'Fill in the short name.', 'too-long': 'This is too long. Shorten it.',
    'bad-phone': 'A number holds digits, spaces, brackets and hyphens only. Example: (0341) 000000.',
    'bad-email': 'This address is not complete. Example: agency@city.example.', 'bad-day': 'Write the date like 2026-11-24.',
    'ends-before-start': 'The last day cannot be before the agency began.',
    'still-carries-functions': 'This agency still carries tasks and has no successor. Move its tasks with Record a reorganisation.',
    'guidance-missing': 'An agency outside the local government needs guidance in both languages.', broken: 'The form was cut off on its way. Send it once more.',
  },
  reorganisationProblem: {
    'bad-day': 'Fill in the first day, for example 2026-11-24.', 'before-start': 'The first day must be after the old agency began.', 'after-end': 'The old agency ended before that day.',
    'target-missing': 'This successor does not exist on that day. Choose another.', 'target-is-itself': 'The successor must be another agency.',
    'bad-code': 'Write the code in capitals, digits and underscores. Example: DAMKAR.', 'code-taken': 'Another agency already uses this code.',
    'name-missing': 'Fill in the full name of the new agency.', 'short-name-missing': 'Fill in the short name of the new agency.', 'too-long': 'This is too long. Shorten it.',
    'nothing-moves': 'Choose the tasks that move, or tick that the old agency ends.', broken: 'The form was cut off on its way. Send it once more.',
  },
};

export type BodiesText = typeof id;
export const say = (lang: Lang): BodiesText => (lang === 'en' ? en : id);

/** `1 Januari 2020` */
export const dayWords = (lang: Lang): ((day: string) => string) => {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
};
