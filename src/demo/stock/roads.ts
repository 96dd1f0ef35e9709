import { deed, noWay, rainy, type Stock } from './stock.ts';

export const roads: Stock = {
  functionId: 'roads', weight: 13, months: { ...rainy(1.5), 4: 1.2 },
  topics: [
    {
      scene: 'pothole',
      uniform: true, titles: ['Jalan berlubang di {jalan}', 'Lubang dalam {patokan}', 'Aspal {jalan} rusak', 'Banyak lubang, pengendara jatuh'],
      cores: [
        'Jalan berlubang di {jalan}, [dalamnya sekitar 15 senti|lebarnya seukuran ember|ada {n} lubang berjajar], {sejak}.',
        'Ada lubang besar {patokan}, kalau hujan [tertutup air dan tidak kelihatan|jadi jebakan], [kemarin dua motor jatuh|hari ini sudah {n} orang jatuh].',
        'Aspal {jalan} [mengelupas|bergelombang|retak seperti kulit buaya] {sejak}, [truk pasir lewat terus|makin hari makin lebar].',
        'c:Tolonglah {jalan} ditambal, [ban saya sudah pecah dua kali|tiap berangkat kerja rasanya off road|velg saya peyang].',
        'c:Ini jalan apa kubangan kerbau? {jalan} arah {patokan} [rusak parah|hancur] min.',
        'f:Mohon perhatian atas kerusakan badan jalan di {jalan} {rt} {kel} yang telah terjadi {sejak}.',
        'j:Pak, dalan {jalan} bolong-bolong, [wingi bapak kula dhawah|bakul sayur mpun kerep nggeblak]. Nyuwun ditambal nggih.',
        'Tambalan di {jalan} yang dikerjakan [bulan lalu|{lama} lalu] sudah [lepas lagi|ambles lagi|jadi kerikil].',
        'Bekas galian pipa di {jalan} [tidak ditutup rapi|cuma diurug tanah], sekarang [ambles|becek dan licin].',
        'Kerikil lepas berserakan di tikungan {jalan}, [licin untuk sepeda motor|anak saya terpeleset dengan sepedanya].',
        'Jalan ambles di {jalan} {patokan}, [diameternya sekitar satu meter|tanah di bawahnya kosong], sementara dipasang [bambu|pot bunga] oleh warga.',
      ],
      details: ['Di situ tidak ada lampu, jadi malam sangat berbahaya.', 'Jalan ini dilewati anak sekolah.', 'Kalau menghindar malah hampir kena mobil dari depan.', 'Pak RT sudah mencatat tiga kecelakaan.', 'Jangan tunggu ada korban.', 'Pakai aspal panas kalau bisa, yang dingin cepat lepas.'],
      done: [
        deed('Lubang ditambal aspal panas di delapan titik', 'Regu pemeliharaan jalan 1', 'Lubang di {jalan} sudah ditambal dengan aspal panas di delapan titik pada {tgl} oleh {oleh}.'),
        deed('Badan jalan yang ambles digali, dipadatkan dan ditutup aspal', 'Regu pemeliharaan jalan 2', 'Bagian yang ambles sudah kami gali, padatkan dan tutup aspal. Selesai {tgl}, dikerjakan {oleh}.'),
        deed('Tambalan lama dikupas dan diganti, 12 meter persegi', 'Regu pemeliharaan jalan 2', 'Tambalan lama sudah dikupas lalu diganti seluas 12 meter persegi pada {tgl}. {oleh} menyapu kerikil yang tersisa.'),
      ],
      cannot: [
        noWay('Ruas ini berstatus jalan provinsi', 'Dinas yang mengurus jalan provinsi', 'Ruas ini berstatus jalan provinsi sehingga kami tidak boleh mengaspalnya. Yang berwenang adalah dinas provinsi yang mengurus jalan; nomor surat kami ada di riwayat laporan ini.'),
        noWay('Jalan lingkungan perumahan belum diserahkan pengembang', 'Pengembang perumahan', 'Jalan ini masih milik pengembang karena belum diserahkan ke kota, jadi kami belum boleh memakai anggaran kota. Yang wajib memperbaiki adalah pengembang; kami sudah mengirim surat teguran.'),
      ],
      contests: ['Yang ditambal separuh saja, Pak. Lubang di tikungan masih ada.', 'Baru {n} hari sudah lepas lagi aspalnya.', 'Saya lewat tadi pagi, lubangnya masih sama.'],
    },
    {
      scene: 'broken_sidewalk',
      titles: ['Trotoar rusak di {jalan}', 'Ubin trotoar lepas {patokan}', 'Jalur kursi roda terputus'],
      cores: [
        'Trotoar {jalan} [banyak ubin yang lepas|berlubang|bergelombang karena akar], ibu saya yang sudah sepuh [tersandung|jatuh] di situ.',
        'Ubin pemandu untuk tunanetra di {jalan} [terputus oleh tiang|mengarah ke pohon|tertutup pot].',
        'Tidak ada bidang landai di ujung trotoar {patokan}, kursi roda [tidak bisa naik|harus turun ke jalan].',
        'f:Kami mohon trotoar di {jalan} diperbaiki karena banyak dilewati lansia menuju [puskesmas|masjid|pasar].',
        'c:Trotoar {jalan} baru dibangun tapi sudah [goyang semua|pecah], kalau hujan nyiprat ke celana.',
      ],
      details: ['Anak saya pakai kursi roda.', 'Pejalan kaki akhirnya turun ke jalan raya.', 'Ada besi bekas tiang yang masih menonjol.'],
      done: [
        deed('Ubin trotoar dipasang ulang 18 meter persegi', 'Regu trotoar', 'Ubin trotoar sudah dipasang ulang seluas 18 meter persegi pada {tgl} oleh {oleh}. Besi yang menonjol juga sudah dipotong.'),
        deed('Bidang landai dibuat di dua ujung trotoar', 'Regu trotoar', 'Bidang landai di dua ujung trotoar sudah jadi pada {tgl}, dikerjakan {oleh}. Kemiringannya kami ukur dengan kursi roda.'),
      ],
      contests: ['Ubinnya sudah dipasang tapi masih goyang di dekat tiang.'],
    },
    {
      class: 'information_request',
      titles: ['Kapan {jalan} diaspal?', 'Tanya jadwal perbaikan jalan', 'Status jalan {jalan}'],
      cores: [
        'Mau tanya, apakah {jalan} masuk [daftar pengaspalan|rencana perbaikan] tahun ini?',
        'f:Mohon informasi, {jalan} termasuk jalan kota atau jalan lingkungan, dan siapa yang memeliharanya?',
        'c:Min, pengaspalan {jalan} jadinya kapan ya? [Kemarin sudah diukur|Sudah ada cat tanda putih] tapi kok sepi.',
      ],
      details: ['Warga ingin menyesuaikan dengan rencana pasang pipa.', 'Biar tidak digali dua kali.'],
      done: [deed('Daftar ruas diperiksa dan dijelaskan', 'Bidang jalan', 'Kami sudah memeriksa daftarnya pada {tgl}: {jalan} jalan kota, dan pengaspalannya masuk paket triwulan berikut. {oleh} menempel pengumuman di kelurahan dua minggu sebelum alat datang.')],
    },
  ],
  asks: ['Lubangnya di jalur mana, Bapak/Ibu: arah masuk atau keluar? Satu foto dengan latar bangunan sangat menolong.', 'Boleh disebutkan nomor rumah atau toko yang paling dekat dengan lubang itu?'],
  promises: ['Regu jalan akan mengukur lubang di {jalan} pada {besok}. Sementara itu kami pasang rambu peringatan.', 'Penambalan di titik ini dijadwalkan {besok}, menunggu aspal kering dari hujan.'],
  notes: ['Ruas perbatasan, pastikan dulu statusnya di SK jalan.', 'Aspal dingin hanya untuk darurat, jadwalkan ulang dengan aspal panas.', 'Bekas galian pihak lain: minta jaminan perbaikannya dulu.'],
};
