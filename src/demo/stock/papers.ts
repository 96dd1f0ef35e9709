import { deed, noWay, type Stock } from './stock.ts';

export const civilDocuments: Stock = {
  functionId: 'civil_documents', weight: 10, months: { 6: 1.3, 7: 1.4 },
  topics: [
    {
      place: false,
      titles: ['KTP belum jadi {lama}', 'Kartu keluarga tidak kunjung terbit', 'Akta kelahiran tertahan', 'Berkas online ditolak tanpa alasan'],
      cores: [
        'Saya mengurus [KTP yang hilang|perubahan status di KTP|KTP pertama anak saya] {lama} lalu, sampai hari ini [belum jadi|tidak ada kabar].',
        'Kartu keluarga saya ajukan [lewat internet|di kelurahan {kel}] {sejak}, statusnya [masih menunggu verifikasi|tidak berubah-ubah].',
        'Akta kelahiran anak kedua belum terbit {lama}, padahal [dipakai daftar sekolah|untuk mengurus jaminan kesehatan].',
        'c:Berkas KK saya ditolak {n} kali, alasannya [foto buram|tidak jelas], padahal sudah saya foto ulang pakai HP bagus.',
        'c:Min, NIK saya kok nggak kebaca di [bank|kantor pajak|pendaftaran kuliah] ya? Katanya belum online.',
        'f:Mohon bantuan percepatan pencetakan KTP elektronik atas permohonan yang kami ajukan {lama} lalu.',
        'j:Kula ngurus akta pejah bapak {sejak}, [dereng wonten kabar|wira-wiri terus], nyuwun tulung nggih.',
        'Nama saya di kartu keluarga salah [satu huruf|ejaan], sudah saya ajukan perbaikan {lama} lalu dan [belum berubah|diminta bolak-balik].',
        'Surat pindah keluar saya [tertahan|tidak bisa dicetak], sementara di kota tujuan batas waktunya tinggal {n} hari.',
        'Nomor antrean pendaftaran KTP [selalu habis pukul tujuh pagi|penuh sampai {n} minggu ke depan], bagaimana nasib warga yang bekerja?',
        'Petugas kelurahan bilang mesin cetak [rusak|kehabisan tinta], sudah {lama}.',
      ],
      details: ['Kami butuh sebelum pendaftaran sekolah ditutup.', 'Bukti pendaftaran masih saya simpan.', 'Saya sudah izin kerja {n} kali.', 'Ibu saya sakit dan perlu untuk jaminan kesehatan.'],
      done: [
        deed('Dokumen dicetak dan siap diambil', 'Loket pencetakan', 'Dokumen Bapak/Ibu sudah dicetak pada {tgl} dan siap diambil di kelurahan. {oleh} menyimpannya 30 hari; bawa bukti pendaftaran.'),
        deed('Data disinkronkan dan NIK aktif', 'Seksi data penduduk', 'Data Bapak/Ibu sudah disinkronkan pada {tgl} oleh {oleh}. Silakan coba lagi; kalau masih ditolak, balas di sini.'),
        deed('Berkas diperiksa ulang dan disetujui', 'Loket verifikasi', 'Berkas yang ditolak sudah diperiksa ulang dan disetujui pada {tgl} oleh {oleh}. Penolakan sebelumnya kesalahan kami, maaf.'),
      ],
      cannot: [noWay('Perbaikan nama yang berbeda jauh harus dengan penetapan pengadilan', 'Pengadilan negeri', 'Perubahan nama seperti ini tidak bisa kami lakukan tanpa penetapan pengadilan. Yang dapat menetapkan adalah pengadilan negeri; daftar berkasnya kami lampirkan dan biayanya tercantum di sana.')],
      contests: ['Saya ke kelurahan tadi, katanya belum ada kiriman.', 'Masih tertulis menunggu verifikasi di akun saya.', 'Nama saya masih salah di KK yang baru.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Syarat mengurus KTP hilang', 'Cara pindah alamat', 'Jam layanan loket', 'Ambil dokumen diwakilkan'],
      cores: [
        'Mau tanya syarat mengurus [KTP hilang|KK karena pindah|akta kematian|kartu identitas anak], apakah [perlu pengantar RT|harus datang sendiri]?',
        'Apakah loket buka [hari Sabtu|sampai sore]? Saya bekerja di luar kota.',
        'c:Min, ambil KTP bisa diwakilkan [suami|adik] nggak? Saya lagi di luar kota.',
        'f:Mohon informasi tata cara perekaman KTP bagi [lansia|warga yang sakit] yang tidak dapat datang ke loket.',
        'j:Menawi badhe pindah KK saking luar kota, [syarat-syarate menapa mawon|pripun carane] nggih?',
      ],
      details: ['Terima kasih.', 'Mohon dijawab singkat saja.'],
      done: [
        deed('Syarat dan jam layanan dijelaskan', 'Loket informasi', 'Syaratnya sudah kami rapikan di halaman layanan pada {tgl}: kartu keluarga, dan surat kehilangan bila hilang; tanpa pengantar RT, tanpa biaya. Penjelasan ini dari {oleh}.'),
        deed('Layanan perekaman di rumah dijelaskan', 'Seksi perekaman', 'Perekaman bisa kami lakukan di rumah setiap Rabu. Nama Bapak/Ibu sudah kami catat pada {tgl}; {oleh} menelepon sehari sebelumnya.'),
      ],
    },
  ],
  asks: ['Boleh kami tahu nomor pendaftaran berkasnya, Bapak/Ibu? Jangan menulis NIK lengkap di sini.', 'Berkas diajukan lewat internet atau di kelurahan, dan tanggal berapa?'],
  promises: ['Berkas Bapak/Ibu kami periksa ulang {besok}. Kabar selanjutnya kami tulis di sini.', 'Blangko datang {besok}; permohonan yang paling lama menunggu dicetak lebih dulu.'],
  notes: ['NIK ganda, selesaikan di pusat dulu.', 'Pelapor menulis NIK di teks, sudah ditutup sebelum tayang.'],
};

export const permits: Stock = {
  functionId: 'permits', weight: 3,
  topics: [
    {
      place: false,
      titles: ['Izin usaha belum terbit', 'Persetujuan bangunan lama sekali', 'Perizinan online macet'],
      cores: [
        'Pengajuan izin [usaha|reklame|praktik] saya {lama} tidak bergerak, statusnya [menunggu rekomendasi teknis|kembali ke awal].',
        'Persetujuan bangunan gedung untuk rumah tinggal di {kel} sudah {lama}, [gambar sudah direvisi {n} kali|konsultannya bilang tunggu saja].',
        'c:Web perizinannya error terus tiap unggah berkas, [muter-muter doang|padahal file cuma 1 mega].',
        'f:Mohon kejelasan permohonan izin yang kami ajukan {lama} lalu dan belum memperoleh jawaban tertulis.',
        'Saya diminta melengkapi berkas yang [tidak ada di daftar syarat|sudah saya unggah], tolong dijelaskan.',
        'j:Kula ngurus ijin warung {sejak}, [dereng dados|diken wangsul malih], pripun nggih?',
      ],
      details: ['Bahan dagangan sudah telanjur dibeli.', 'Nomor permohonan saya simpan.'],
      done: [
        deed('Rekomendasi teknis diterbitkan dan izin terbit', 'Loket perizinan', 'Rekomendasi teknisnya sudah keluar dan izin Bapak/Ibu diterbitkan pada {tgl} oleh {oleh}. Berkasnya bisa diunduh dari akun Anda.'),
        deed('Permohonan yang macet dibuka kembali', 'Tim sistem perizinan', 'Permohonan yang macet sudah dibuka kembali pada {tgl} oleh {oleh}; tidak perlu mengunggah ulang.'),
      ],
      cannot: [noWay('Lokasi masuk jalur hijau dalam rencana tata ruang', 'Pemohon dapat mengajukan lokasi lain, keberatan ke tata ruang', 'Lokasi itu jalur hijau dalam rencana tata ruang, jadi izinnya tidak dapat kami berikan. Keberatan diputuskan bidang tata ruang; kami bantu mencarikan lokasi lain bila Bapak/Ibu mau.')],
      contests: ['Di akun saya masih tertulis menunggu.', 'Diminta revisi lagi padahal katanya sudah terbit.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Syarat izin usaha rumahan', 'Apakah perlu izin renovasi', 'Biaya persetujuan bangunan'],
      cores: [
        'Apakah usaha [kue rumahan|laundry kecil|bengkel sepeda] perlu izin, dan [berapa biayanya|daftarnya di mana]?',
        'Renovasi atap rumah tanpa menambah luas apakah perlu persetujuan bangunan?',
        'c:Min mau buka kos {n} kamar di {kel}, izinnya apa aja ya?',
        'f:Mohon informasi jangka waktu penerbitan izin praktik perawat.',
        'Mau tanya cara mencetak ulang nomor induk berusaha yang hilang.',
        'Saya pindah tempat usaha ke {kel}; apakah izinnya harus dibuat baru atau cukup diubah?',
      ],
      details: ['Saya baru mulai usaha.', 'Terima kasih banyak.'],
      done: [deed('Syarat, biaya dan lama layanan dijelaskan', 'Loket konsultasi perizinan', 'Untuk usaha kecil berisiko rendah cukup nomor induk berusaha, gratis dan jadi hari itu juga. Contoh isiannya sudah kami kirim {tgl}; {oleh} membantu di loket 3.')],
    },
  ],
  asks: ['Boleh kami tahu nomor permohonannya, Bapak/Ibu?', 'Status terakhir yang tertulis di akun Anda apa?'],
  promises: ['Rekomendasi teknis kami bahas {besok} bersama bidang tata ruang.', 'Petugas akan menelepon Bapak/Ibu pada {besok} untuk memeriksa berkas bersama-sama.'],
  notes: ['Sistem pusat mengembalikan berkas, bukan kita. Lampirkan tangkapan layar.'],
};

export const tax: Stock = {
  functionId: 'tax', weight: 3, months: { 8: 1.6, 9: 2, 10: 1.2 },
  topics: [
    {
      place: false,
      titles: ['PBB naik tidak wajar', 'Tagihan pajak salah nama', 'Sudah bayar masih ditagih'],
      cores: [
        'PBB rumah saya di {kel} naik [dua kali lipat|hampir tiga kali] padahal [tidak ada perubahan bangunan|luasnya tetap].',
        'Tagihan PBB masih atas nama [pemilik lama|almarhum kakek saya], sudah saya ajukan {lama} lalu.',
        'c:Sudah bayar PBB lewat bank {sejak}, kok masih muncul tunggakan? [Struknya ada|Ini bikin deg-degan].',
        'f:Mohon peninjauan kembali luas bumi pada tagihan PBB kami yang tidak sesuai sertifikat.',
        'Pembayaran pajak lewat aplikasi [gagal tapi saldo terpotong|tidak keluar bukti bayarnya], tolong dicek.',
        'j:SPPT kula dereng dugi {lama}, [menapa kula kena dhendha|tangga mpun sami tampi].',
        'Pajak [restoran|kos] dihitung ulang dan [denda keluar|kurang bayar muncul] tanpa penjelasan.',
      ],
      details: ['Bukti bayar terlampir.', 'Mohon dijelaskan hitungannya.', 'Saya pensiunan, berat sekali.'],
      done: [
        deed('Luas bangunan diukur ulang dan tagihan dibetulkan', 'Seksi penilaian', 'Petugas sudah mengukur ulang dan tagihannya dibetulkan pada {tgl} oleh {oleh}. Kelebihan bayar diperhitungkan tahun depan.'),
        deed('Pembayaran dicocokkan dan tunggakan dihapus', 'Seksi penagihan', 'Pembayaran Bapak/Ibu sudah ditemukan dan tunggakannya dihapus pada {tgl} oleh {oleh}.'),
      ],
      cannot: [noWay('Kenaikan mengikuti nilai jual yang ditetapkan peraturan', 'Kepala daerah melalui permohonan keringanan', 'Kenaikan itu mengikuti nilai jual dalam peraturan, jadi angkanya tidak dapat kami ubah sendiri. Keringanan diputuskan kepala daerah; formulirnya ada di loket pajak dan pensiunan mendapat potongan.')],
      contests: ['Luas tanahnya masih keliru di tagihan baru.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Batas bayar PBB', 'Cara balik nama PBB', 'Keringanan denda pajak'],
      cores: [
        'Sampai tanggal berapa PBB tahun ini bisa dibayar tanpa denda?',
        'Bagaimana cara balik nama PBB setelah [jual beli|warisan], [berkasnya apa saja|berapa lama]?',
        'c:Min ada pemutihan denda PBB nggak tahun ini? [Orang tua saya nunggak|Lumayan kalau ada].',
        'f:Mohon informasi tarif pajak untuk kos dengan {n} kamar.',
        'Apakah tagihan PBB bisa dikirim lewat e-mail saja, biar tidak tercecer?',
      ],
      details: ['Terima kasih sebelumnya.'],
      done: [deed('Batas bayar dan syarat dijelaskan', 'Loket pajak daerah', 'Batas bayar tanpa denda tercantum di tagihan, dan daftarnya sudah kami pasang di halaman pajak pada {tgl}. Balik nama memerlukan sertifikat dan KTP, tanpa biaya. Dijawab oleh {oleh}.')],
    },
  ],
  asks: ['Boleh kami minta foto tagihan tanpa memperlihatkan NIK, Bapak/Ibu?', 'Kapan dan lewat apa Bapak/Ibu membayar?'],
  promises: ['Petugas penilaian akan mengukur ulang pada {besok} bila Bapak/Ibu berkenan.', 'Kami mencocokkan pembayaran dengan bank; jawabannya datang {besok}.'],
  notes: ['Data luas dari sertifikat lama, minta salinan baru.'],
};
