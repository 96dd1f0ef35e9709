import type { ArchiveReason } from '../../complaints/domain.ts';

/** Matters of bodies outside the city: transferred with a letter, never just refused. */
export interface Outside { titles: readonly string[]; cores: readonly string[]; to: string; guidance: string }
export const OUTSIDE: readonly Outside[] = [
  { titles: ['Listrik padam di {jalan}', 'Kabel listrik rendah'], to: 'Perusahaan listrik negara, unit layanan setempat',
    cores: ['Listrik di {jalan} padam hampir tiap sore {sejak}, [freezer warung saya mencair|alat elektronik rusak].', 'Kabel listrik utama di {jalan} kendur sekali, [truk hampir menyangkut|dahannya ikut terbakar].', 'c:Token listrik saya nggak bisa masuk, [katanya gangguan|sudah tiga kali coba], {kel}.'],
    guidance: 'Jaringan listrik diurus perusahaan listrik negara. Surat kami sudah dikirim, dan Bapak/Ibu bisa menanyakan kabarnya di layanan pelanggan mereka dengan menyebut nomor surat itu.' },
  { titles: ['Antrean paspor', 'Paspor anak belum jadi'], to: 'Kantor imigrasi',
    cores: ['Antrean paspor lewat aplikasi selalu penuh, [kami mau umrah bulan depan|sudah {lama} mencoba].', 'Paspor anak saya {lama} belum bisa diambil, [statusnya tidak berubah|sudah tiga kali ke loket].'],
    guidance: 'Paspor diurus kantor imigrasi, bukan kota. Laporan ini sudah kami kirim dengan surat; tanyakan dengan nomor surat itu di loket pengaduan imigrasi.' },
  { titles: ['Sertifikat tanah lama', 'Pengukuran tanah tertunda'], to: 'Kantor pertanahan',
    cores: ['Sertifikat tanah program massal di {kel} belum dibagikan, [sudah {lama}|tetangga sudah menerima].', 'f:Permohonan pengukuran ulang tanah kami di {kel} belum dijadwalkan sejak diajukan.'],
    guidance: 'Sertifikat diterbitkan kantor pertanahan. Laporan Bapak/Ibu sudah kami kirim ke sana; bawa bukti pendaftaran bila menanyakan.' },
  { titles: ['Kuota SMA negeri', 'Ijazah SMA tertahan'], to: 'Dinas provinsi yang mengurus SMA dan SMK',
    cores: ['Ijazah SMA keponakan saya belum diberikan, [diminta melunasi sumbangan|sekolahnya saling lempar].', 'SMK di {kel} menarik iuran praktik yang [memberatkan|tidak jelas], mohon ditegur.'],
    guidance: 'SMA dan SMK wewenang provinsi. Surat kami sudah dikirim beserta laporan ini, dan jawabannya akan sampai langsung kepada Bapak/Ibu.' },
  { titles: ['Lubang di jalan nasional', 'Marka jalan lintas pudar'], to: 'Balai pelaksana jalan nasional',
    cores: ['Lubang di jalan lintas dekat {kel} [dalam dan berjajar|membuat truk zig-zag], kemarin ada yang jatuh.', 'Marka jalan lintas utama dekat {kel} hilang, malam hari tidak kelihatan batas lajur.'],
    guidance: 'Ruas itu jalan nasional. Laporan sudah kami kirim ke balai pelaksana jalan nasional; kami memasang rambu peringatan sambil menunggu.' },
  { titles: ['Sungai penuh eceng gondok', 'Bantaran sungai longsor'], to: 'Balai besar wilayah sungai',
    cores: ['Sungai di belakang {kel} dangkal dan penuh [eceng gondok|bambu], air naik cepat saat hujan.', 'j:Kali wingking griya niku bronjonge ambrol, [toyane nggerus lemah|griya kula kari pinggir].'],
    guidance: 'Sungai ini dikelola balai besar wilayah sungai. Surat dan foto Bapak/Ibu sudah kami sampaikan ke sana.' },
];

/** What arrives in the box and is no report. `duplicate` and `deemed_withdrawn` use ordinary texts. */
export const NO_REPORT: Readonly<Record<Exclude<ArchiveReason, 'duplicate' | 'deemed_withdrawn'>, { titles: readonly string[]; cores: readonly string[]; answer: string }>> = {
  test: { titles: ['Tes', 'Coba kirim'], cores: ['tes', 'Coba kirim, masuk atau tidak ya. {kel}', 'c:percobaan laporan min, [abaikan|jangan dibalas hehe]', 'Tes [satu dua|123] dari HP baru.'],
    answer: 'Tulisan ini tampaknya percobaan, jadi kami simpan tanpa diteruskan. Kalau ada yang ingin dilaporkan, silakan tulis lagi kapan saja.' },
  too_general: { titles: ['Perbaiki semuanya', 'Kota makin semrawut'], cores: ['Semua fasilitas kota [perlu dibenahi|kurang dirawat], tolong lebih serius.', 'c:Gini-gini aja dari dulu, [kapan majunya|capek deh].', '{kel} [semrawut|kurang diperhatikan], pokoknya tolong diperbaiki.', 'f:Kami berharap pelayanan publik ditingkatkan secara menyeluruh.'],
    answer: 'Terima kasih sudah menulis. Laporan ini belum menyebut apa dan di mana, sehingga tidak ada instansi yang bisa mengerjakannya. Tulis lagi dengan satu hal dan satu tempat, pasti kami urus.' },
  wrong_format: { titles: ['(tanpa judul)', 'Foto saja'], cores: ['...', 'foto saja ya, [lihat sendiri|sudah jelas kan]', 'itu lho yang kemarin', '?? {kel}'],
    answer: 'Laporan ini belum berisi keterangan. Kirim lagi dengan satu kalimat tentang apa yang terjadi dan di mana; fotonya boleh disertakan ulang.' },
  not_government: { titles: ['Paket belum sampai', 'Utang teman', 'Internet rumah lemot'], cores: ['Paket belanja daring saya {lama} belum sampai ke {kel}, [kurirnya tidak bisa dihubungi|tokonya menghilang].', 'Teman saya meminjam uang dan tidak mengembalikan sejak {lama}, mohon dibantu menagih.', 'c:Wifi rumah di {jalan} lemot banget, [tagihannya mahal lagi|CS-nya bot doang].', 'Uang muka katering hajatan saya hilang, penyedianya kabur.'],
    answer: 'Ini urusan antarpribadi atau dengan perusahaan swasta, jadi bukan wewenang kota. Untuk jual beli, lembaga perlindungan konsumen dapat membantu; bila ada penipuan, laporkan ke kepolisian.' },
  abusive: { titles: ['Kalian semua', 'Muak'], cores: ['KALIAN SEMUA PEMALAS, [MAKAN GAJI BUTA|PULANG SAJA SANA]!!!', 'c:Dasar [nggak becus|tukang tidur], bubar aja kantornya.', 'Percuma lapor, petugasnya [otak udang|tukang bohong] semua.'],
    answer: 'Kemarahan Bapak/Ibu kami baca. Tulisan ini hanya berisi makian sehingga tidak bisa dikerjakan. Ceritakan apa yang terjadi dan di mana, kami bantu.' },
};
