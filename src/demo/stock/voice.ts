import { deed, noWay, type Stock } from './stock.ts';

export const information: Stock = {
  functionId: 'information', weight: 2.6,
  topics: [
    {
      class: 'information_request', place: false,
      titles: ['Jam layanan balai kota', 'Nomor darurat yang benar', 'Anggaran kelurahan', 'Cara membaca peta rencana kota'],
      cores: [
        'Mau tanya, jam layanan di balai kota sampai pukul berapa, dan [hari Sabtu buka|saat cuti bersama buka]?',
        'Nomor darurat yang gratis itu 112 ya? [Kalau dari HP tanpa pulsa bisa?|Beda dengan nomor pengaduan?]',
        'Saya ingin melihat anggaran [kelurahan {kel}|perbaikan jalan] tahun ini, apakah terbuka untuk warga?',
        'c:Min, kalau mau lapor lampu mati cukup di sini atau [harus ke kantor|lewat aplikasi lain]?',
        'f:Mohon salinan [peraturan daerah|laporan kinerja] tentang {kel} yang terbuka untuk umum.',
        'j:Kula badhe pirsa, [nomer antrean teng pundi|jam pinten tutupe] nggih?',
        'Berapa hari maksimal laporan warga dijawab, dan [kalau lewat bagaimana|apakah libur dihitung]?',
        'Mau tanya apakah tanah di {kel} masuk [jalur hijau|rencana jalan lingkar] sebelum saya membelinya.',
        'Foto udara kawasan {kel} boleh diminta untuk [tugas kuliah|lomba kampung]?',
        'Di mana saya bisa membaca jawaban atas laporan lama? Kode lacak saya [hilang|terhapus].',
        'Apakah notulen musyawarah kelurahan {kel} boleh dibaca warga?',
        'Siapa yang bisa dihubungi untuk meminjam [tenda|kursi] milik kelurahan?',
      ],
      details: ['Terima kasih.', 'Untuk tugas kuliah anak saya.', 'Singkat saja tidak apa-apa.'],
      done: [
        deed('Jam layanan dan nomor dijelaskan', 'Loket informasi', 'Jam layanan Senin – Jumat 08.00 – 16.00 WIB dan sudah kami perbarui di halaman depan pada {tgl}. 112 tetap untuk keadaan darurat. Dijawab {oleh}.'),
        deed('Salinan dokumen disediakan', 'Pejabat informasi', 'Salinannya sudah kami siapkan pada {tgl} dan bisa diunduh tanpa biaya; {oleh} membantu bila berkasnya sulit dibuka.'),
      ],
      cannot: [noWay('Sebagian data berisi data pribadi', 'Pejabat informasi, dengan bagian yang ditutup', 'Sebagian berkas memuat data pribadi, jadi tidak bisa kami buka seluruhnya. Bagian yang terbuka sudah disediakan; keberatan dapat diajukan kepada atasan pejabat informasi.')],
      contests: ['Berkasnya tidak bisa dibuka di HP saya.'],
    },
  ],
  asks: ['Dokumen tahun berapa yang Bapak/Ibu maksud?'],
  promises: ['Salinan dokumennya kami siapkan sampai {besok}.'],
  notes: ['Bagian data pribadi ditutup sebelum dibagikan.'],
};

export const staffConduct: Stock = {
  functionId: 'staff_conduct', weight: 3,
  topics: [
    {
      class: 'complaint_oversight', place: false,
      uniform: true, titles: ['Petugas meminta uang rokok', 'Loket melayani kenalan lebih dulu', 'Pungutan tanpa kuitansi', 'Petugas meninggalkan loket'],
      cores: [
        'Petugas loket di [kelurahan {kel}|kantor pelayanan] meminta [uang rokok|biaya sukarela] agar berkas [cepat jadi|dinaikkan], {hari} sekitar {jam}.',
        'Saya diminta membayar [{n}0 ribu|lebih] tanpa kuitansi untuk pengurusan yang katanya gratis.',
        'Orang yang datang belakangan dilayani lebih dulu karena [kenalannya petugas|titip salam], sedang kami antre {n} jam.',
        'c:Petugasnya main HP terus, [ditanya malah nyuruh balik besok|jam kerja lho ini], {hari} di loket {n}.',
        'f:Dengan ini kami laporkan dugaan pungutan di luar ketentuan pada pelayanan di kelurahan {kel} tanggal yang kami sebutkan lewat dialog.',
        'j:Petugase nyuwun arto kangge tuku kopi, [kula mboten gadhah|nek mboten maringi dipersulit].',
        'Mobil dinas dipakai [mengantar keluarga|belanja] pada hari {hari}, pelat merahnya saya foto.',
        'Proyek gorong-gorong di {jalan} [papan anggarannya tidak ada|kualitasnya jauh dari gambar], mohon diperiksa.',
        'Pegawai [tidak pernah masuk|datang pukul sepuluh] tetapi absennya penuh, warga {kel} semua tahu.',
        'Perangkat {kel} meminta [fotokopi|surat] berkali-kali dan ujungnya ditawari jalan pintas berbayar.',
        'Lelang kecil di {kel} sepertinya hanya untuk satu orang, [yang lain tidak diundang|harganya sudah diatur].',
        'Saya dibentak waktu menanyakan hak saya, [petugasnya tidak mau menyebut nama|kata-katanya kasar].',
      ],
      details: ['Saya takut dipersulit kalau nama saya muncul.', 'Bukti transfernya saya simpan.', 'Kejadian ini tidak hanya saya yang mengalami.', 'Mohon diperiksa diam-diam.'],
      done: [
        deed('Pemeriksaan selesai dan pegawai dijatuhi teguran tertulis', 'Auditor Inspektorat', 'Pemeriksaan sudah selesai pada {tgl}. Pegawai yang bersangkutan dijatuhi teguran tertulis dan uang dikembalikan kepada warga, disaksikan {oleh}. Nama Anda tidak kami buka.'),
        deed('Pemeriksaan selesai, tidak ditemukan bukti cukup, layanan diawasi', 'Auditor Inspektorat', 'Kami sudah memeriksa loket dan rekaman pada {tgl}. Bukti belum cukup untuk menghukum, dan mulai hari itu loketnya diawasi {oleh}. Kalau terulang, jangan ragu melapor lagi.'),
        deed('Loket diawasi dan kotak sukarela dihapus', 'Auditor Inspektorat', 'Kotak sukarela sudah dihapus dari loket pada {tgl} oleh {oleh}; papan biaya gratis dipasang di dua sisi.'),
      ],
      cannot: [noWay('Kejadian di lembaga yang bukan milik kota', 'Pengawas lembaga tersebut dan Ombudsman', 'Pegawai itu bukan pegawai kota, jadi kami tidak berwenang memeriksanya. Yang dapat memeriksa adalah pengawas lembaganya, dan Ombudsman bila pelayanannya yang bermasalah; berkas siap bawa sudah tersedia di halaman lacak Anda.')],
      contests: ['Petugas yang sama masih minta uang minggu lalu.'],
    },
  ],
  asks: ['Kapan persisnya kejadian itu, Bapak/Ibu, dan di loket nomor berapa? Identitas Anda tetap kami simpan.'],
  promises: ['Pemeriksaan dimulai {besok}. Pegawai yang diperiksa tidak diberi tahu siapa pelapornya.'],
  notes: ['Restricted. Periksa rekaman kamera loket sebelum memanggil pegawai.'],
};

export const aspirations: Stock = {
  functionId: 'aspirations', weight: 3,
  topics: [
    {
      class: 'aspiration', place: false,
      uniform: true, titles: ['Usul taman baca di {kel}', 'Usul penghijauan tepi sungai', 'Usul kantin sehat dan air minum', 'Usul festival kampung'],
      cores: [
        'Usul, lahan kosong {patokan} dijadikan [taman baca|kebun warga], [tanahnya aset kota|selama ini jadi tempat sampah].',
        'Saya mengusulkan keran air minum di [taman|trotoar] supaya anak-anak tidak beli botol plastik.',
        'c:Kalau boleh usul, bikin [jalur sepeda|lintasan joging] di {kel} dong, sekarang campur sama mobil.',
        'f:Kami warga {rt} mengusulkan penghijauan di tepi sungai {kel} dengan tanaman buah.',
        'j:Nggih nek saged, wonten [pos kesehatan keliling|pasar sehat] saben {hari} teng {kel}.',
        'Bagaimana kalau setiap kelurahan punya papan jadwal kegiatan yang [besar|mudah dibaca], warga sering tidak tahu ada kegiatan.',
        'Usul pelatihan [menjahit|servis HP|masak] untuk ibu-ibu {rt} setelah jam mengantar anak sekolah.',
        'Saya berharap ada ruang main anak yang [teduh|berpagar] di {kel}, kalau sore anak-anak main di jalan.',
        'Usul aplikasi warga diberi pilihan bahasa dan huruf besar untuk orang tua.',
        'Kami usul halte angkutan {patokan} diberi atap, [ibu-ibu kehujanan|panas sekali].',
        'Bagaimana kalau sisa makanan hajatan dikelola bank makanan, banyak yang terbuang.',
        'c:Mbok sekali-sekali ada [konser|pasar UMKM] di {kel}, biar rame dan mbois.',
      ],
      details: ['Semoga bisa dipertimbangkan.', 'Saya siap membantu tenaga.', 'Di kampung sebelah sudah jalan.', 'Terima kasih sudah membaca.'],
      done: [
        deed('Usulan dimasukkan daftar kelurahan dan dijawab', 'Perencana kota', 'Usulan ini sudah dibahas pada {tgl} dan masuk daftar kelurahan untuk Musrenbang; {oleh} mengirim undangannya kepada pengusul.'),
        deed('Percobaan satu titik dikerjakan', 'Bidang pertamanan', 'Percobaan satu titik sudah dikerjakan pada {tgl} oleh {oleh}. Kalau ramai dipakai, kami tambah titik lain.'),
      ],
      cannot: [noWay('Lahan yang diusulkan milik pribadi', 'Pemilik lahan', 'Lahan yang Bapak/Ibu usulkan milik pribadi, jadi kami tidak dapat mengolahnya. Kalau pemiliknya bersedia meminjamkan, kami siap membantu menanaminya.')],
      contests: ['Sampai hari ini belum terlihat perubahannya.'],
    },
  ],
  asks: ['Lahan yang mana, Bapak/Ibu? Kami mencocokkan kepemilikannya.'],
  promises: ['Usulan ini dibahas {besok} bersama kelurahan.'],
  notes: ['Cocokkan dengan usulan Musrenbang tahun lalu.'],
};
