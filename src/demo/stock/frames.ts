/** What people write around the matter itself, by register. An empty string is a message that starts at once. */
export type Register = 'plain' | 'formal' | 'chatty' | 'javanese';

export const OPENINGS: Readonly<Record<Register, readonly string[]>> = {
  plain: ['Selamat pagi.', 'Selamat siang, Bapak/Ibu.', 'Selamat sore.', 'Permisi, mau lapor.', 'Assalamualaikum.', 'Halo, saya warga {kel}.',
    'Saya mau menyampaikan keluhan.', 'Lapor.', 'Mohon perhatiannya.', 'Salam sehat.', 'Saya tinggal di {rt} {kel}.', 'Izin melapor.', 'Selamat malam, maaf mengganggu.'],
  formal: ['Yth. Bapak/Ibu petugas,', 'Dengan hormat,', 'Kepada Yth. pengelola layanan pengaduan,', 'Assalamualaikum warahmatullahi wabarakatuh.',
    'Yang terhormat Bapak Wali Kota beserta jajaran,', 'Selamat pagi, Bapak/Ibu yang kami hormati.', 'Salam sejahtera.', 'Bersama laporan ini, kami warga {rt} {kel} menyampaikan hal berikut.'],
  chatty: ['Min,', 'Halo min!', 'Pagi min.', 'Lur,', 'Misi min mau lapor,', 'Kak admin,', 'Duh.', 'Tolong banget ya.', 'Sore min, numpang tanya.', 'Woi pak.', 'Hai, ini warga {kel}.', 'Maaf ganggu min.'],
  javanese: ['Kulanuwun.', 'Nyuwun sewu nggih Pak.', 'Sugeng enjang.', 'Sugeng sonten Bapak/Ibu.', 'Ngapunten Pak,', 'Sam,', 'Assalamualaikum, kula warga {kel}.', 'Nuwun sewu, badhe matur.', 'Pak/Bu, niki kula warga {rt}.'],
};

export const CLOSINGS: Readonly<Record<Register, readonly string[]>> = {
  plain: ['Mohon dibantu.', 'Terima kasih.', 'Terima kasih atas perhatiannya.', 'Semoga ada kabar baik.', 'Mohon dicek ke lokasi.', 'Kami tunggu kabarnya.', 'Makasih sebelumnya.', 'Tolong dikabari kapan dikerjakan.', 'Semoga tidak hanya dibaca.', 'Saya bisa menunjukkan tempatnya.'],
  formal: ['Demikian laporan kami, atas perhatian Bapak/Ibu kami ucapkan terima kasih.', 'Besar harapan kami agar hal ini diperhatikan.', 'Atas bantuan Bapak/Ibu kami sampaikan terima kasih.', 'Demikian, terima kasih.', 'Hormat kami, warga {rt}.', 'Kami bersedia memberi keterangan tambahan.', 'Wassalamualaikum.'],
  chatty: ['Makasih min.', 'Tolong ya min.', 'Suwun.', 'Ditunggu lho.', 'Jangan cuma di-read ya.', 'Gercep dong hehe.', 'Plis.', 'Suwun sam.', 'Sehat-sehat min.', 'Thx.', 'Nggak usah nunggu viral kan?'],
  javanese: ['Matur nuwun.', 'Matur suwun sanget nggih.', 'Nyuwun tulung dipirsani.', 'Mugi-mugi enggal dipun dandosi.', 'Suwun Pak.', 'Nggih ngoten mawon, matur nuwun.', 'Mboten kesusu, ning tulung dipirsani.', 'Nuwun.'],
};

/** Said once where the matter itself named no spot. */
export const WHERE = ['Lokasinya di {jalan}, {patokan}.', 'Tepatnya {jalan} {rt}, {kel}.', 'Tempatnya {patokan}, {jalan}, {kel}.', 'Patokannya {patokan} {jalan}.', '({jalan}, {kel})', 'Alamat: {jalan} {rt}, kelurahan {kel}.', 'Itu di {jalan} ya, {patokan}.'] as const;

/** Background of people who write at length. */
export const LONG = [
  'Saya sudah tinggal di sini lima belas tahun dan baru kali ini separah ini.',
  'Hal yang sama pernah kami sampaikan lewat RT, lalu lewat kelurahan, tetapi jawabannya hanya diminta bersabar.',
  'Kami mengerti tugas Bapak/Ibu banyak, karena itu kami sertakan keterangan selengkap mungkin supaya petugas tidak perlu bolak-balik.',
  'Minggu lalu beberapa warga berkumpul di balai RW dan sepakat melapor secara resmi, saya yang diminta menuliskannya.',
  'Saya bekerja sampai sore, jadi kalau petugas datang tolong setelah pukul empat atau hubungi istri saya di rumah.',
  'Kalau memang bukan tugas bagian ini, tolong diberi tahu siapa yang harus kami temui, jangan hanya didiamkan.',
  'Dulu waktu pertama kami pindah keadaannya masih baik, lama-lama dibiarkan dan sekarang semua orang mengira ini biasa.',
  'Anak saya yang masih kelas tiga sampai bertanya kenapa tidak ada yang membetulkan, saya tidak tahu harus menjawab apa.',
  'Terus terang kami sudah lelah mengurus ini sendiri, iuran warga sudah dua kali dikumpulkan dan tetap tidak cukup.',
  'Saya tidak mencari siapa yang salah, hanya ingin ada kepastian kapan dan siapa yang mengerjakan.',
] as const;

/** Follows a sentence in which people write their own number or name into the text: the officer hides it before publishing. */
export const PERSONAL = ['Nomor saya {telepon} kalau mau tanya.', 'Bisa hubungi {nama} di {telepon}.', 'WA saya {telepon}.', 'Atas nama {nama}.', 'Rumah saya nomor 12, tanya saja {nama}.'] as const;

export const STREETS = ['Jl. Kenanga', 'Jl. Cempaka', 'Jl. Flamboyan', 'Jl. Bougenvil', 'Jl. Teratai', 'Jl. Anggrek', 'Jl. Dahlia', 'Jl. Seruni', 'Jl. Kemuning', 'Jl. Cendrawasih',
  'Jl. Kutilang', 'Jl. Merpati', 'Jl. Jalak', 'Jl. Gelatik', 'Jl. Kepodang', 'Jl. Perkutut', 'Jl. Murai', 'Jl. Walet', 'Jl. Beringin', 'Jl. Trembesi', 'Jl. Akasia', 'Jl. Ketapang', 'Jl. Cemara',
  'Gang Melati', 'Gang Mawar', 'Gang Soka', 'Gang Asoka', 'Gang Pandan', 'Gang Kecubung', 'Gang Kamboja', 'Gang Nusa Indah', 'Gang Alamanda'] as const;

export const LANDMARKS = ['depan musala', 'dekat pos kamling', 'samping balai RW', 'seberang minimarket', 'belakang SD', 'dekat jembatan kecil', 'di pertigaan', 'depan puskesmas pembantu', 'samping lapangan voli',
  'dekat warung pojok', 'depan gerbang perumahan', 'di tanjakan', 'sebelah makam', 'depan bengkel', 'dekat gardu listrik', 'di tikungan', 'depan TK', 'samping tempat cuci motor', 'dekat pasar krempyeng', 'depan kos-kosan'] as const;

export const SINCE = ['sejak kemarin', 'sejak tiga hari lalu', 'sejak seminggu ini', 'sejak dua minggu lalu', 'sejak awal bulan', 'sejak sebulan lalu', 'sejak {hari} lalu', 'sejak kemarin sore', 'sejak lima hari lalu', 'sejak habis hujan besar'] as const;
export const FOR = ['tiga hari', 'lima hari', 'seminggu', 'sepuluh hari', 'dua minggu', 'tiga minggu', 'hampir sebulan', 'dua bulan'] as const;
export const HOURS = ['pukul 5 sore', 'jam 4 sore', 'pukul setengah enam', 'jam 6 petang', 'pukul 3 sore', 'jam setengah lima sore'] as const;
export const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
