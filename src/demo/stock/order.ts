import { deed, noWay, type Stock } from './stock.ts';

export const publicOrder: Stock = {
  functionId: 'public_order', weight: 6,
  topics: [
    {
      titles: ['Musik keras sampai larut di {jalan}', 'Suara bengkel mengganggu malam', 'Nongkrong dan balap liar {patokan}'],
      cores: [
        'Musik dari [tempat hiburan|kafe|rumah kos] di {jalan} keras sekali sampai [pukul 2 dini hari|subuh], [tiap {hari}|hampir tiap malam].',
        'Balap liar di {jalan} [tiap Sabtu malam|sekitar {jam}], [knalpotnya memekakkan|warga tidak bisa tidur].',
        'c:Tetangga karaokean pakai sound besar, [kaca rumah ikut getar|bayi saya kebangun terus], sudah ditegur malah tambah kenceng.',
        'f:Kami warga {rt} melaporkan gangguan ketertiban di {jalan} pada malam hari {sejak}.',
        'Sekelompok remaja [minum-minum|tawuran kecil] {patokan} tiap {hari}, [botolnya pecah di jalan|warga takut menegur].',
        'j:Sound horeg teng {jalan} niku nggih mbok diatur, [genteng kula melorot|tiyang sepuh mboten saged tilem].',
        'Bengkel las di {jalan} bekerja [malam hari|sampai pukul 11 malam], [percikan dan suaranya mengganggu|anak-anak ujian tidak bisa belajar].',
      ],
      details: ['Ada bayi dan orang sakit di sekitar.', 'Sudah {n} kali dilaporkan ke RT.', 'Nama saya jangan disebut ya.', 'Besok anak-anak ujian.'],
      done: [
        deed('Patroli tiga malam dan surat peringatan pertama', 'Regu patroli malam', 'Regu kami berpatroli tiga malam; surat peringatan pertama sudah diserahkan pada {tgl} oleh {oleh}. Sejak itu kegiatan berhenti pukul 22.00.'),
        deed('Pemilik tempat menandatangani kesepakatan jam suara', 'Seksi ketertiban', 'Pemilik tempat dan ketua RT sudah bertemu dan menandatangani kesepakatan jam suara pada {tgl}, ditengahi {oleh}.'),
      ],
      contests: ['Dua malam tenang, sekarang keras lagi.', 'Kesepakatannya tidak dipatuhi, semalam sampai jam satu.'],
    },
    {
      titles: ['Spanduk liar di {jalan}', 'Reklame dipaku di pohon', 'Bangunan di atas selokan {patokan}', 'Pengemis dan pengamen memaksa'],
      cores: [
        'Spanduk iklan dipasang [melintang|dipaku di pohon] sepanjang {jalan}, [sudah sobek dan menutup rambu|satu hampir jatuh ke pengendara].',
        'Ada bangunan [warung permanen|garasi] di atas selokan {patokan}, air jadi [tersumbat|tidak bisa dikeruk].',
        'Pengamen di perempatan {patokan} [memaksa|menggores mobil kalau tidak diberi], {sejak}.',
        'c:Baliho bekas acara {lama} lalu masih nangkring di {jalan}, [bambunya lapuk|bikin sumpek].',
        'f:Mohon penertiban reklame rokok di dekat sekolah, tepatnya di {jalan}.',
        'Lahan kosong di {jalan} dipagari seng [memakan trotoar|menutup jalan tembus] oleh orang yang mengaku pemilik.',
      ],
      details: ['Takut keburu ada yang celaka.', 'Sudah pernah dibongkar, muncul lagi.'],
      done: [
        deed('41 spanduk dan paku diturunkan', 'Regu penertiban', 'Sepanjang {jalan}, 41 spanduk sudah diturunkan pada {tgl} oleh {oleh}, paku di pohon ikut dicabut.'),
        deed('Peringatan ketiga dan pembongkaran sendiri oleh pemilik', 'Seksi penegakan perda', 'Setelah tiga surat peringatan, pemilik sudah membongkar sendiri bangunannya pada {tgl}, disaksikan {oleh}.'),
      ],
      cannot: [noWay('Pagar berdiri di tanah bersertifikat dan batasnya masih disengketakan', 'Pengadilan atau kantor pertanahan', 'Tanah itu bersertifikat dan batasnya masih disengketakan para pihak, jadi kami tidak boleh membongkar. Yang dapat memutuskan adalah pengadilan, dan kantor pertanahan dapat mengukur ulang.')],
      contests: ['Spanduknya muncul lagi tiga hari kemudian.'],
    },
  ],
  asks: ['Pukul berapa biasanya mulai dan berhenti, Bapak/Ibu? Kami menjaga nama Anda.', 'Tempatnya di rumah nomor berapa atau di sebelah bangunan apa?'],
  promises: ['Regu patroli akan lewat {jalan} mulai {besok} malam, tiga malam berturut-turut.', 'Pemilik tempat kami undang ke kantor pada {besok} untuk dimintai keterangan.'],
  notes: ['Jangan sebut nama pelapor di surat peringatan.', 'Patroli gabungan dengan kelurahan, hari Sabtu.'],
};

export const streetVendors: Stock = {
  functionId: 'street_vendors', weight: 4,
  topics: [
    {
      uniform: true, titles: ['Pedagang menutup trotoar {jalan}', 'Lapak kaki lima bikin macet {patokan}', 'Sisa dagangan menyumbat selokan'],
      cores: [
        'Pedagang kaki lima di {jalan} memakai [seluruh trotoar|separuh badan jalan] {jam} sampai malam, [pejalan kaki tidak kebagian|motor susah lewat].',
        'Lapak {patokan} [ditinggal semalaman|tidak dibongkar], terpalnya menutup [rambu|pintu rumah kami].',
        'Pedagang membuang [minyak bekas|sisa kuah] ke selokan {jalan}, [bau dan licin|tikus berdatangan].',
        'c:Bukan benci PKL min, tapi mbok ya {jalan} jangan ditutup semua, [kursi rodanya ibu saya nggak bisa lewat|kami mau keluar gang saja muter].',
        'f:Kami mohon penataan pedagang di {jalan} agar ada ruang bagi pejalan kaki.',
        'j:PKL teng {patokan} mbok ditata, [mesakaken sing sadean nanging dalane buntu|sami-sami golek pangan].',
        'Pedagang di {jalan} bertengkar soal tempat hampir tiap {hari}, tolong [dibuat garis batas|diatur undiannya].',
      ],
      details: ['Mereka juga cari makan, jadi mohon diberi tempat.', 'Malam minggu paling parah.', 'Ambulans pernah tertahan sepuluh menit.'],
      done: [
        deed('Garis batas lapak dicat dan jam jualan disepakati', 'Seksi penataan pedagang', 'Garis batas lapak sudah dicat dan jam jualan disepakati dengan 18 pedagang pada {tgl}. {oleh} memantau dua minggu.'),
        deed('Sembilan pedagang pindah ke lahan parkir yang disiapkan', 'Seksi penataan pedagang', 'Sembilan pedagang sudah pindah ke lahan yang disiapkan pada {tgl}, dibantu {oleh}. Trotoar terbuka kembali.'),
      ],
      contests: ['Baru seminggu sudah melewati garis lagi.', 'Yang pindah cuma sebagian.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Syarat berjualan di tempat resmi', 'Tanya izin jualan di taman'],
      cores: [
        'Saya ingin berjualan [es|gorengan|pentol] secara resmi, [daftarnya ke mana|apakah masih ada tempat kosong]?',
        'Apakah boleh membuka lapak di [taman|alun-alun] saat hari libur, dan [bayar berapa|izin ke siapa]?',
        'f:Mohon informasi persyaratan memperoleh tanda daftar pedagang kaki lima.',
        'c:Min, suami saya habis kena PHK, mau jualan [sempol|kopi] keliling. Perlu surat apa saja ya?',
        'j:Kula badhe sadean teng alun-alun, [kedah ijin teng pundi|menapa tasih wonten panggenan]?',
      ],
      details: ['Saya punya KTP sini.', 'Modal kecil, mohon petunjuk.'],
      done: [deed('Syarat dan lokasi kosong dijelaskan', 'Seksi penataan pedagang', 'Syaratnya KTP, pasfoto dan surat pengantar kelurahan, gratis. Daftar tempat kosong sudah kami perbarui {tgl}; {oleh} melayani di loket pukul 08.00 – 14.00 WIB.')],
    },
  ],
  asks: ['Pada jam berapa lapak paling padat, Bapak/Ibu?', 'Sisi jalan yang mana, dan kira-kira berapa lapak?'],
  promises: ['Kami akan menemui paguyuban pedagang di {jalan} pada {besok} sore.', 'Penataan di titik ini dibahas {besok} bersama kelurahan dan pedagang.'],
  notes: ['Dekati ketua paguyuban dulu, jangan langsung razia.', 'Cek kapasitas lahan parkir lama.'],
};
