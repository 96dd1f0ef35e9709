import { deed, type Stock } from './stock.ts';

export const schools: Stock = {
  functionId: 'schools', weight: 5, months: { 6: 2.6, 7: 2.4, 5: 1.4 },
  topics: [
    {
      place: false,
      titles: ['Pungutan di sekolah negeri', 'Iuran wajib wisuda', 'Seragam harus beli di sekolah'],
      cores: [
        'Sekolah negeri anak saya di {kel} menarik [uang gedung|iuran kipas angin|uang kegiatan] dan disebut [sumbangan tapi ada nominalnya|wajib lunas].',
        'Wali murid diwajibkan membayar [perpisahan|study tour] [tiga ratus ribu|yang tidak murah], [yang tidak ikut dipanggil|anak saya jadi minder].',
        'c:Seragam kok harus beli di koperasi sekolah, [harganya dua kali pasar|cuma boleh sepaket].',
        'f:Mohon klarifikasi atas penarikan dana oleh komite pada sekolah dasar negeri di {kel}.',
        'Rapor anak saya [ditahan|belum diberikan] karena [iuran|uang buku] belum lunas.',
        'j:Sekolahan narik iuran malih, [buruh kados kula abot sanget|dereng sasi wingi]. Nyuwun kawicaksanan.',
      ],
      details: ['Jangan sebut nama anak saya, takut dimusuhi.', 'Edarannya ada di grup wali murid.', 'Kami tidak keberatan menyumbang, asal tidak dipaksa.'],
      done: [
        deed('Sekolah diperiksa, pungutan dihentikan dan uang dikembalikan', 'Pengawas sekolah', 'Pengawas sudah memeriksa sekolah pada {tgl}. Penarikan dihentikan dan uang dikembalikan kepada wali murid, disaksikan {oleh}.'),
        deed('Rapor diserahkan kepada semua siswa', 'Pengawas sekolah', 'Rapornya sudah diserahkan kepada semua siswa pada {tgl}. {oleh} menegur sekolah: rapor tidak boleh ditahan.'),
      ],
      contests: ['Uangnya belum dikembalikan sampai sekarang.', 'Masih ditagih lewat grup, cuma ganti nama.'],
    },
    {
      place: false,
      titles: ['Atap kelas bocor', 'Kamar mandi sekolah rusak', 'Guru sering kosong', 'Perundungan di sekolah'],
      cores: [
        'Atap kelas [dua|empat] di SD negeri {kel} bocor, kalau hujan anak-anak [pindah ke musala|belajar sambil berteduh].',
        'Kamar mandi siswa [airnya mati|pintunya rusak] {lama}, anak saya menahan sampai pulang.',
        'Guru [olahraga|matematika] kosong {lama}, jam pelajaran diisi mencatat saja.',
        'c:Anak saya diejek terus di kelas, [lapor wali kelas dianggap bercanda|sekarang nggak mau masuk].',
        'f:Kami mohon perhatian atas kondisi bangku dan meja yang rusak di SD negeri {kel}.',
        'Gerbang sekolah di {kel} dikunci [terlambat lima menit|waktu hujan], anak-anak kehujanan di luar.',
      ],
      details: ['Kami sudah rapat dengan komite.', 'Mohon ada yang meninjau saat hujan.'],
      done: [
        deed('Genteng dan plafon dua kelas diganti', 'Seksi sarana sekolah', 'Genteng dan plafonnya sudah diganti pada {tgl} oleh {oleh}. Kelas dipakai lagi keesokan harinya.'),
        deed('Guru pengganti ditugaskan', 'Bidang pembinaan guru', 'Guru pengganti sudah mengajar sejak {tgl}, ditugaskan oleh {oleh} sampai akhir semester.'),
        deed('Sekolah, orang tua dan psikolog bertemu', 'Tim pencegahan perundungan', 'Sekolah, orang tua dan psikolog sudah bertemu pada {tgl}, didampingi {oleh}; jadwal pendampingannya dipegang wali kelas.'),
      ],
      contests: ['Hujan kemarin masih menetes di pojok.', 'Gurunya baru datang sekali.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Jalur masuk SMP negeri', 'Tanya pindah sekolah', 'Syarat beasiswa'],
      cores: [
        'Mau tanya jalur [domisili|prestasi|afirmasi] masuk SMP, KK saya baru [pindah {n} bulan|berbeda kelurahan].',
        'Bagaimana cara pindah sekolah dari luar kota pada tengah semester?',
        'c:Min pengumuman penerimaan murid kapan ya? [Webnya nggak bisa dibuka|Nilai anak saya belum muncul].',
        'f:Mohon informasi beasiswa bagi siswa dari keluarga tidak mampu.',
        'j:Putu kula badhe mlebet SD, [umure kirang {n} wulan|saged mboten nggih]?',
      ],
      details: ['Terima kasih atas penjelasannya.'],
      done: [deed('Jalur dan jadwal dijelaskan', 'Loket penerimaan murid', 'Jadwal dan hitungan jarak sudah kami pasang pada {tgl}. KK harus terbit paling lambat setahun sebelum pendaftaran, kecuali pindah tugas. Dijawab oleh {oleh}.')],
    },
  ],
  asks: ['Sekolah yang mana, Bapak/Ibu? Nama anak tidak perlu ditulis.', 'Apakah ada surat edaran atau kuitansinya?'],
  promises: ['Pengawas sekolah akan datang pada {besok}. Nama Bapak/Ibu tidak kami sebut.', 'Tukang memeriksa atapnya {besok}; sementara kelas dipindah ke ruang serbaguna.'],
  notes: ['Minta edaran komite sebelum memanggil kepala sekolah.'],
};

export const library: Stock = {
  functionId: 'library', weight: 1.4,
  topics: [
    {
      class: 'information_request', place: false,
      titles: ['Jam buka perpustakaan', 'Cara pinjam buku', 'Perpustakaan keliling ke {kel}'],
      cores: [
        'Perpustakaan buka sampai jam berapa kalau [Sabtu|hari libur]?',
        'Bagaimana cara menjadi anggota kalau KTP saya [luar kota|masih lama jadinya]?',
        'c:Min, mobil perpustakaan keliling lewat {kel} hari apa? [Anak-anak suka banget|Dulu tiap Rabu].',
        'Apakah ruang baca bisa dipakai rapat komunitas, dan [berapa lama sebelumnya|ke siapa] mendaftarnya?',
        'f:Mohon informasi tata cara peminjaman arsip foto lama kota.',
        'Denda buku saya [hilang catatannya|dobel], bagaimana cara mengeceknya?',
      ],
      details: ['Terima kasih.'],
      done: [deed('Jam buka dan syarat anggota dijelaskan', 'Layanan perpustakaan', 'Jam buka Senin – Jumat 08.00 – 20.00 WIB, Sabtu sampai 15.00 WIB; sudah kami pasang di pintu pada {tgl}. Anggota luar kota boleh membaca di tempat. Dijawab {oleh}.')],
    },
    {
      place: false,
      titles: ['AC ruang baca mati', 'Buku anak sudah lusuh', 'Toilet perpustakaan kotor'],
      cores: [
        'AC ruang baca lantai dua mati {lama}, [panas sekali|banyak yang pulang].',
        'Buku anak-anak banyak yang [sobek|halamannya hilang], mohon diperbarui.',
        'Toilet perpustakaan [bau|airnya kecil], sayang tempatnya bagus.',
        'c:Wifi perpus lemot parah, [nugas nggak kelar-kelar|dari {jam} muter terus].',
        'Colokan listrik di ruang baca [mati semua|kurang], mahasiswa berebut.',
        'f:Mohon ketenangan di ruang baca dijaga, rombongan sering bersuara keras.',
      ],
      details: ['Selebihnya petugasnya ramah.', 'Saya hampir tiap hari ke sini.'],
      done: [
        deed('Pendingin diperbaiki dan dua colokan ditambah', 'Bagian umum perpustakaan', 'Pendinginnya sudah diperbaiki dan delapan colokan ditambah pada {tgl} oleh {oleh}.'),
        deed('Koleksi anak diganti 120 judul', 'Seksi koleksi', 'Buku yang rusak sudah ditarik dan 120 judul baru dipajang pada {tgl} oleh {oleh}.'),
      ],
      contests: ['AC-nya mati lagi hari ini.'],
    },
  ],
  asks: ['Lantai berapa dan di sudut mana, Bapak/Ibu?'],
  promises: ['Teknisi memeriksa pendingin pada {besok}.'],
  notes: ['Pengadaan buku baru menunggu triwulan depan.'],
};

export const sportTourism: Stock = {
  functionId: 'sport_tourism', weight: 1.8, months: { 12: 1.5, 6: 1.4 },
  topics: [
    {
      titles: ['Lapangan rusak di {jalan}', 'Lampu stadion mati', 'Alat olahraga taman patah', 'Toilet wisata kotor'],
      cores: [
        'Lapangan {patokan} [tergenang|berlumpur] setiap hujan, anak-anak SSB tidak bisa latihan.',
        'Alat olahraga di taman {jalan} [patah|karatan|tajam], kemarin ada anak yang [terjepit|lecet].',
        'Toilet di tempat wisata {kel} [kotor|tidak ada air], padahal [ditarik bayar|tamunya ramai].',
        'c:Ring basket di lapangan {patokan} tinggal satu, [jaringnya nggak ada|papannya goyang].',
        'f:Kami mohon perbaikan lintasan lari yang mengelupas di lapangan {kel}.',
        'Papan penunjuk arah ke kampung wisata {kel} [hilang|salah arah], tamu sering tersasar.',
        'Lampu lapangan {patokan} padam {lama}, latihan malam berhenti.',
      ],
      details: ['Banyak lansia senam di situ.', 'Menjelang turnamen antarkampung.'],
      done: [
        deed('Alat yang rusak dilepas dan diganti', 'Seksi sarana olahraga', 'Alat yang rusak sudah dilepas dan diganti pada {tgl} oleh {oleh}.'),
        deed('Toilet dibersihkan dan pompa diganti', 'Pengelola kawasan', 'Pompa airnya sudah diganti dan toilet dibersihkan pada {tgl}. {oleh} mengecek dua kali sehari.'),
      ],
      contests: ['Baru diganti satu, yang lain masih patah.'],
    },
    {
      class: 'aspiration', place: false,
      titles: ['Usul hari bebas kendaraan di {kel}', 'Ide wisata kampung', 'Usul lapangan futsal'],
      cores: [
        'Usul ada hari bebas kendaraan sebulan sekali di {kel}, [UMKM bisa jualan|anak-anak punya tempat bersepeda].',
        'Saya mengusulkan jalur jalan kaki wisata yang menghubungkan kampung-kampung, [papan ceritanya|petanya] dibuat pelajar.',
        'c:Bikin skatepark dong, [anak-anak main di trotoar terus|lahan kosongnya ada], dijamin mbois.',
        'Bagaimana kalau gedung kosong di {kel} dijadikan tempat latihan [musik|tari|bela diri] warga?',
        'f:Kami mengusulkan pembinaan atlet usia dini di tiap kecamatan.',
      ],
      details: ['Semoga menjadi pertimbangan.', 'Saya siap membantu menyusun rencananya.'],
      done: [deed('Usulan dinilai dan dijawab', 'Bidang olahraga dan wisata', 'Usulan ini sudah dinilai pada {tgl}. {oleh} menyiapkan satu percobaan di satu kelurahan, dan hasilnya diumumkan lewat kelurahan.')],
    },
  ],
  asks: ['Lapangan yang mana, Bapak/Ibu, dan apa yang paling mendesak?'],
  promises: ['Petugas sarana akan memeriksa lapangan pada {besok}.'],
  notes: ['Sebagian lahan milik kelurahan, sebagian milik sekolah.'],
};
