import { deed, noWay, type Stock } from './stock.ts';

export const waterSupply: Stock = {
  functionId: 'water_supply', weight: 5, months: { 8: 1.5, 9: 1.7, 10: 1.6 },
  topics: [
    {
      titles: ['Air ledeng mati di {jalan}', 'Air keruh {lama}', 'Pipa bocor {patokan}', 'Tekanan air kecil di {kel}'],
      cores: [
        'Air ledeng di {jalan} mati {sejak}, [tidak ada pengumuman|tetangga semua sama], mandi saja numpang.',
        'Air yang keluar [keruh|berbau kaporit|ada pasirnya] {lama}, tidak berani dipakai masak.',
        'Pipa bocor {patokan}, airnya [mengalir ke jalan siang malam|menyembur setinggi lutut], {sejak}.',
        'Tekanan air di {rt} kecil sekali, [cuma keluar tengah malam|bak tidak pernah penuh].',
        'c:Air mati lagi mati lagi, tagihan jalan terus. [{jalan} gimana ini min?|Bayi saya butuh mandi.]',
        'f:Kami warga {rt} {kel} mengeluhkan pasokan air bersih yang terputus {sejak}.',
        'j:Toyane mboten mili {lama}, [kula ngangsu teng tangga|jagi ngantos wengi mboten metu].',
        'Tagihan air saya melonjak [tiga kali lipat|jadi {n} ratus ribu], padahal [rumah kosong|pemakaian biasa saja].',
        'Meteran air di {jalan} [buram|berputar walau keran ditutup], tolong dicek.',
        'Galian pipa di {jalan} dibiarkan terbuka {lama}, [licin dan becek|rumah saya tertutup tanah].',
        'c:Air PDAM nyala jam dua pagi doang, [saya jaga ember kayak ronda|capek min].',
      ],
      details: ['Rumah tangga dengan bayi paling susah.', 'Nomor pelanggan saya berikan bila diminta.', 'Tolong kirim tangki dulu.', 'Air yang terbuang sayang sekali.'],
      done: [
        deed('Pipa yang bocor disambung', 'Regu perpipaan', 'Pipanya sudah disambung pada {tgl} oleh {oleh}. Air mengalir lagi malam itu; sisa keruh hilang setelah keran dibuka sepuluh menit.'),
        deed('Katup dibersihkan dan tekanan disetel', 'Regu distribusi', 'Katupnya sudah dibersihkan dan tekanan disetel pada {tgl} oleh {oleh}. Kami ukur di tiga rumah, tekanannya kembali biasa.'),
        deed('Meteran diganti dan tagihan dihitung ulang', 'Seksi pelanggan', 'Meterannya sudah diganti dan tagihan dihitung ulang pada {tgl} oleh {oleh}. Kelebihannya dikembalikan bulan depan.'),
      ],
      contests: ['Masih kecil sekali airnya, cuma netes.', 'Keruh lagi tadi pagi.', 'Pipanya bocor lagi di titik sebelahnya.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Biaya sambungan baru', 'Jadwal mati air'],
      cores: [
        'Berapa biaya sambungan air baru untuk rumah di {kel} dan [bisa dicicil|berapa lama pasangnya]?',
        'c:Min ada jadwal perbaikan pipa di {kel} nggak? [Biar nampung dulu|Airnya sudah kecil].',
        'f:Mohon informasi golongan tarif air untuk rumah indekos.',
      ],
      details: ['Terima kasih.'],
      done: [deed('Biaya dan jadwal dijelaskan', 'Loket pelanggan', 'Biaya sambungan sudah tercantum di papan tarif sejak {tgl} dan bisa dicicil empat kali. Dijawab oleh {oleh}.')],
    },
  ],
  asks: ['Boleh kami tahu nomor pelanggannya, Bapak/Ibu? Cukup empat angka terakhir.', 'Tetangga mengalami hal yang sama?'],
  promises: ['Regu perpipaan memeriksa {jalan} {besok} pagi; mobil tangki kami siapkan bila belum mengalir.', 'Penggantian pipa di ruas ini dijadwalkan {besok}, air mati sekitar empat jam.'],
  notes: ['Tekanan di ujung jaringan, usulkan pompa penguat.'],
};

export const markets: Stock = {
  functionId: 'markets', weight: 2.4, months: { 2: 1.3, 3: 1.5 },
  topics: [
    {
      titles: ['Atap pasar bocor di {kel}', 'Los pasar kosong dipakai gudang', 'Timbangan pasar tidak pas', 'Pasar becek dan bau'],
      cores: [
        'Atap pasar {kel} bocor [di los sayur|di bagian tengah], dagangan kami [basah|rusak] setiap hujan.',
        'Lorong pasar {patokan} [becek|gelap karena lampu mati], pembeli enggan masuk.',
        'Timbangan di pasar {kel} [tidak pernah ditera|selisih hampir satu ons], mohon dicek.',
        'c:Kios pada tutup semua tapi nggak bisa disewa, [katanya sudah ada yang punya|dipakai gudang].',
        'f:Kami para pedagang mohon perbaikan saluran pembuangan di pasar {kel}.',
        'j:Pasar {kel} niku becek sanget, [sing tuku mlayu|mambu iwak campur got].',
        'Retribusi pasar naik tetapi [kamar mandinya rusak|sampahnya tidak diangkut] {lama}.',
        'Harga [beras|minyak|cabai] di pasar {kel} naik tajam {sejak}, mohon ada operasi pasar.',
        'Parkiran pasar dipakai [bongkar muat|lapak], pembeli parkir di jalan.',
      ],
      details: ['Sudah rapat paguyuban dua kali.', 'Kalau dibiarkan pembeli pindah ke toko modern.'],
      done: [
        deed('Atap seng diganti 30 lembar', 'Pengelola pasar', 'Tiga puluh lembar seng sudah diganti pada {tgl} oleh {oleh}; talangnya ikut dibersihkan.'),
        deed('Tera ulang 64 timbangan', 'Seksi metrologi', 'Enam puluh empat timbangan sudah ditera ulang pada {tgl} oleh {oleh}; dua yang tidak pas disita.'),
      ],
      contests: ['Di dekat pintu timur masih bocor.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Sewa kios pasar', 'Jadwal pasar murah'],
      cores: [
        'Bagaimana cara menyewa kios yang kosong di pasar {kel}?',
        'c:Min pasar murah di {kel} kapan lagi?',
        'f:Mohon informasi besaran retribusi los harian.',
      ],
      details: ['Terima kasih.'],
      done: [deed('Daftar kios kosong dan tarif dijelaskan', 'Pengelola pasar', 'Daftar kios kosong dan tarifnya sudah ditempel di kantor pasar pada {tgl}; {oleh} melayani pukul 08.00 – 13.00 WIB.')],
    },
  ],
  asks: ['Di los atau kios sebelah mana, Bapak/Ibu?'],
  promises: ['Tukang kami memeriksa atap pasar {besok} sebelum pasar buka.'],
  notes: ['Cek status kontrak kios sebelum menjawab.'],
};

export const labour: Stock = {
  functionId: 'labour', weight: 2.6, months: { 3: 1.8, 4: 1.4 },
  topics: [
    {
      place: false,
      titles: ['Upah belum dibayar', 'THR tidak diberikan', 'Ijazah ditahan perusahaan', 'Lembur tidak dibayar'],
      cores: [
        'Upah saya {n} minggu belum dibayar oleh tempat kerja di {kel}, [alasannya modal belum turun|bosnya sulit ditemui].',
        'Tunjangan hari raya [tidak diberikan|hanya separuh] padahal saya bekerja lebih dari setahun.',
        'Ijazah saya ditahan setelah mengundurkan diri, [diminta tebusan|katanya harus ganti rugi pelatihan].',
        'c:Kerja tujuh hari seminggu, lembur nggak dibayar, [protes malah dipecat|teman-teman takut bicara].',
        'f:Kami {n} orang mantan karyawan memohon mediasi atas pesangon yang belum dibayarkan.',
        'j:Kula kerja teng pabrik {lama}, [mboten didaftarne BPJS|upahe mboten pas UMK].',
        'Perusahaan memotong gaji untuk [seragam|barang rusak] tanpa persetujuan tertulis.',
        'Gaji kami di bawah upah minimum, sudah ditanya [dibilang masih percobaan|dijawab besok terus].',
      ],
      details: ['Slip gaji saya simpan.', 'Tolong nama kami jangan disampaikan ke perusahaan.', 'Anak-anak butuh biaya sekolah.'],
      done: [
        deed('Mediasi dilakukan dan upah dibayar penuh', 'Mediator hubungan kerja', 'Mediasi sudah selesai pada {tgl}; perusahaan membayar penuh, bukti transfernya dipegang {oleh}.'),
        deed('Ijazah dikembalikan kepada pekerja', 'Mediator hubungan kerja', 'Ijazahnya sudah dikembalikan pada {tgl}, diterima langsung pekerja di hadapan {oleh}.'),
      ],
      cannot: [noWay('Sanksi atas upah di bawah batas hanya dapat dijatuhkan pengawas provinsi', 'Pengawas ketenagakerjaan provinsi', 'Perusahaan menolak mediasi, dan sanksi bukan pada kami. Yang dapat memeriksa adalah pengawas ketenagakerjaan provinsi; berkas dan slip gaji Bapak/Ibu sudah kami serahkan kepada mereka.')],
      contests: ['Baru dibayar separuh, sisanya tidak jelas.', 'Ijazahnya belum dikembalikan.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Pelatihan kerja gratis', 'Cara buat kartu pencari kerja', 'Bursa kerja kapan'],
      cores: [
        'Kapan pelatihan [barista|menjahit|servis motor] gratis dibuka lagi, syaratnya apa?',
        'c:Min, kartu pencari kerja bisa online nggak?',
        'f:Mohon informasi prosedur lowongan bagi penyandang disabilitas.',
        'Mau tanya bursa kerja tahun ini ada tanggal berapa, boleh lulusan SMP?',
      ],
      details: ['Saya habis kontrak bulan ini.'],
      done: [deed('Jadwal pelatihan dan pendaftaran dijelaskan', 'Balai latihan kerja', 'Pendaftaran pelatihan angkatan berikut sudah dibuka {tgl}; syaratnya KTP kota dan usia 18–45 tahun, gratis. Dijawab {oleh}.')],
    },
  ],
  asks: ['Boleh disebut jenis usahanya tanpa menyebut nama orang, Bapak/Ibu?'],
  promises: ['Mediator kami memanggil kedua pihak pada {besok} pukul 09.00 WIB.'],
  notes: ['Pengawasan wewenang provinsi, kita hanya mediasi.'],
};

export const housing: Stock = {
  functionId: 'housing', weight: 2.4, months: { 1: 1.3 },
  topics: [
    {
      titles: ['Rumah tidak layak huni di {kel}', 'Plafon rusun bocor', 'Fasilitas perumahan belum diserahkan', 'Dinding penahan tanah retak {patokan}'],
      cores: [
        'Rumah seorang nenek di {rt} hampir roboh, [kayunya dimakan rayap|gentingnya melorot], mohon dimasukkan bantuan bedah rumah.',
        'Rusunawa di {kel} plafonnya bocor {lama}, [listriknya pernah korslet|kamar anak-anak basah].',
        'Perumahan kami belum diserahkan pengembang {lama}, [jalan dan lampunya rusak|sampah pun urus sendiri].',
        'Plengsengan {patokan} retak [selebar jari|memanjang], kalau hujan tanahnya [merosot|bergerak].',
        'c:Kamar mandi rusun mampet, [pengelolanya cuma janji|baunya naik ke lorong].',
        'f:Mohon bantuan perbaikan rumah tidak layak huni milik keluarga lansia di {rt} {kel}.',
        'j:Griyane simbah teng {rt} niku [payone trocoh kabeh|pageripun rubuh]. Nyuwun disurvei nggih.',
        'Lift rusunawa mati {lama}, [lansia naik lima lantai|ibu hamil turun tangga].',
      ],
      details: ['Ada tiga anak kecil di rumah itu.', 'Kami urunan tapi tidak cukup.', 'Kalau longsor, rumah di bawah kena.'],
      done: [
        deed('Rumah disurvei dan masuk daftar bantuan, atap darurat dipasang', 'Seksi perumahan', 'Rumahnya sudah disurvei dan masuk daftar bantuan pada {tgl}. Atap daruratnya dipasang {oleh} hari itu juga.'),
        deed('Talang dan plafon rusunawa diganti', 'Pengelola rusunawa', 'Talang dan plafonnya sudah diganti pada {tgl} oleh {oleh}. Kami coba dengan air, tidak menetes.'),
        deed('Dinding penahan diperkuat sepanjang 7 meter', 'Regu struktur', 'Dinding penahan sudah diperkuat sepanjang 7 meter pada {tgl} oleh {oleh}.'),
      ],
      cannot: [noWay('Fasilitas masih milik pengembang', 'Pengembang perumahan', 'Fasilitas itu masih milik pengembang karena belum diserahkan. Yang wajib memperbaiki adalah pengembang; kami sudah mengirim undangan serah terima dan salinannya di riwayat ini.')],
      contests: ['Belum ada yang datang ke rumah nenek itu.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Syarat tinggal di rusun', 'Syarat bedah rumah'],
      cores: [
        'Apa saja syarat sewa rusunawa, dan [antreannya sampai kapan|apakah harus warga sini]?',
        'c:Min bedah rumah itu daftarnya lewat siapa?',
        'f:Mohon informasi cara mengusulkan rumah tidak layak huni.',
        'Berapa biaya sewa per bulan rusunawa untuk keluarga dengan {n} anak?',
      ],
      details: ['Terima kasih banyak.'],
      done: [deed('Syarat dan antrean dijelaskan', 'Loket perumahan', 'Syaratnya KTP kota, belum punya rumah, dan penghasilan di bawah batas. Daftar antrean sudah kami umumkan {tgl}; {oleh} melayani di loket perumahan.')],
    },
  ],
  asks: ['Rumahnya di RT berapa, Bapak/Ibu? Nama pemilik tidak perlu ditulis.'],
  promises: ['Petugas akan menyurvei pada {besok} bersama ketua RT.'],
  notes: ['Cek status tanah sebelum usul bedah rumah.'],
};
