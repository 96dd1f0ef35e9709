import { deed, noWay, type Stock } from './stock.ts';

export const waste: Stock = {
  functionId: 'waste', weight: 9, months: { 1: 1.2, 3: 1.2 },
  topics: [
    {
      scene: 'waste_heap',
      titles: ['Sampah menumpuk di {jalan}', 'Sampah tidak diangkut {lama}', 'Tumpukan sampah liar {patokan}', 'TPS meluber ke jalan'],
      cores: [
        'Sampah di {jalan} tidak diangkut {lama}, [sudah berulat|dicakar-cakar kucing|baunya sampai masjid].',
        'Tempat pembuangan {patokan} meluber [ke separuh jalan|sampai menutup selokan] {sejak}.',
        'Ada yang membuang sampah [dari mobil|pakai motor] di {jalan} tiap [subuh|malam], sekarang jadi [gunung kecil|tumpukan setinggi orang].',
        'c:Truk sampah kok nggak lewat {jalan} lagi ya? [Sudah {lama}|Sejak {hari}], kantong plastik numpuk di depan rumah semua.',
        'c:Iuran sampah bayar terus tapi diangkutnya [seminggu sekali|kalau ingat saja].',
        'f:Kami warga {rt} {kel} melaporkan sampah yang tidak terangkut di {jalan} {sejak}, mohon jadwalnya dikembalikan.',
        'j:Sampah {patokan} nggunung, [mambu banget|laler-e sak arat-arat]. Nyuwun dipundhut nggih Pak.',
        'Kontainer di {patokan} [penyok dan bocor|sudah keropos], air sampahnya mengalir ke [jalan|selokan].',
        'Sisa potongan dahan dan puing ditinggal di {jalan} {lama}, [menutup trotoar|jadi sarang ular].',
        'Asap bakar sampah di {jalan} tiap {jam} [masuk rumah|bikin anak saya sesak], tolong diingatkan.',
      ],
      details: ['Kalau hujan sampahnya hanyut ke kali.', 'Di dekat situ ada [warung makan|posyandu|TK].', 'Lalat masuk sampai meja makan.', 'Sudah kami sampaikan ke petugas gerobak, katanya truknya rusak.', 'Kalau bisa dipasang kamera atau papan larangan.'],
      done: [
        deed('Tumpukan sampah diangkut tiga rit dan lokasi disiram', 'Regu angkut timur', 'Tumpukan di {jalan} sudah kami angkut, tiga rit, pada {tgl}. {oleh} menyiram lokasinya dan memasang papan larangan.'),
        deed('Jadwal angkut dikembalikan dua kali seminggu', 'Seksi pengangkutan', 'Truk di rute ini sudah diganti. Sejak {tgl} pengangkutan kembali dua kali seminggu, Senin dan Kamis, oleh {oleh}.'),
        deed('Kontainer bocor diganti', 'Regu angkut barat', 'Kontainer yang bocor sudah diganti pada {tgl} oleh {oleh}, lantainya disemprot.'),
      ],
      cannot: [noWay('Tumpukan ada di lahan pribadi', 'Pemilik lahan, dengan teguran penegak perda', 'Tumpukan itu berada di lahan pribadi sehingga kami tidak boleh masuk tanpa izin. Yang wajib membersihkan adalah pemilik lahan; penegak perda sudah mengirim teguran pertama.')],
      contests: ['Cuma sebagian yang diangkut, yang di belakang pohon masih ada.', 'Minggu ini truknya tidak datang lagi.', 'Baru {n} hari bersih, sekarang numpuk lagi.'],
    },
    {
      place: false, class: 'information_request',
      titles: ['Jadwal angkut sampah', 'Cara buang kasur bekas', 'Bank sampah terdekat'],
      cores: [
        'Mau tanya, jadwal angkut sampah untuk {kel} {rt} hari apa saja?',
        'Kalau mau membuang [kasur|lemari|sofa] bekas harus ke mana, apakah bisa [dijemput|diambil di rumah]?',
        'c:Min, di {kel} ada bank sampah nggak? [Kardus saya numpuk|Minyak jelantah bisa disetor juga?]',
      ],
      details: ['Saya warga baru di sini.', 'Terima kasih.'],
      done: [deed('Jadwal dan cara angkut barang besar dijelaskan', 'Seksi pengangkutan', 'Jadwal untuk {kel} sudah kami perbarui pada {tgl}: Senin dan Kamis pagi. Barang besar dijemput setiap Sabtu setelah mendaftar di kelurahan; yang menerima {oleh}.')],
    },
    {
      class: 'aspiration', place: false,
      titles: ['Usul tempat sampah pilah', 'Usul lomba kampung bersih'],
      cores: [
        'Usul, di taman-taman disediakan tempat sampah pilah yang [ada tutupnya|cukup besar], sekarang kalau Minggu pagi selalu penuh.',
        'Bagaimana kalau setiap RW [punya komposter bersama|dapat mesin cacah daun], warga {kel} siap mengelola.',
      ],
      details: ['Terima kasih sudah mau mendengar.'],
      done: [deed('Usulan dibahas dan dijawab', 'Bidang kebersihan', 'Usulan ini sudah dibahas pada {tgl}. Dua taman mendapat tempat sampah pilah lebih dulu sebagai percobaan; {oleh} mencatat hasilnya selama tiga bulan.')],
    },
  ],
  asks: ['Tumpukannya di tepi jalan atau di lahan kosong, Bapak/Ibu?', 'Sejak tanggal berapa truk tidak datang? Apakah satu RT atau seluruh RW?'],
  promises: ['Truk cadangan akan mengambil tumpukan di {jalan} pada {besok} pagi.', 'Pengawas kebersihan memeriksa titik ini {besok}, lalu menentukan jumlah rit yang perlu.'],
  notes: ['Truk rute timur masuk bengkel, pinjam dari rute tengah.', 'Cek apakah lahan kosong ini milik pribadi.'],
};

export const trees: Stock = {
  functionId: 'trees', weight: 5, months: { 11: 2, 12: 2, 1: 1.8, 2: 1.6 },
  topics: [
    {
      uniform: true, titles: ['Dahan pohon rawan patah di {jalan}', 'Pohon menutupi lampu jalan', 'Ranting menyentuh kabel {patokan}'],
      cores: [
        'Pohon {patokan} [sudah terlalu rimbun|dahannya menjorok ke jalan], kalau angin [rantingnya jatuh|seperti mau roboh].',
        'Dahan besar di {jalan} [menempel kabel listrik|menutup rambu|menutup lampu jalan], mohon dipangkas.',
        'Akar pohon di {jalan} [mengangkat trotoar|merusak pagar rumah|masuk selokan], pohonnya [miring|berlubang di batang].',
        'c:Min tolong pohon depan {patokan} dipangkas, [daunnya nyampah terus|takut ambruk kena rumah].',
        'f:Mohon pemangkasan {n} pohon peneduh di {jalan} sebelum musim angin.',
        'j:Wit {patokan} niku pun growong, [kula ajrih menawi ambruk|angin sithik mawon goyang].',
        'Pohon di {jalan} batangnya [keropos dimakan rayap|berjamur di pangkal], di bawahnya ada [warung|tempat anak-anak main].',
      ],
      details: ['Hujan kemarin satu dahan jatuh, untung tidak ada orang.', 'Jangan ditebang semua, cukup dipangkas.', 'Di bawahnya ada halte anak sekolah.'],
      done: [
        deed('Tiga pohon dipangkas dan dahannya diangkut', 'Regu pangkas 1', 'Tiga pohon sudah kami pangkas pada {tgl} oleh {oleh}; dahannya langsung diangkut.'),
        deed('Pohon keropos ditebang, bibit pengganti ditanam', 'Regu pangkas 2', 'Pohon yang keropos sudah ditebang pada {tgl} oleh {oleh}. Penggantinya bibit tabebuya, ditanam di lubang yang sama.'),
      ],
      cannot: [noWay('Pohon berada di halaman rumah', 'Pemilik rumah', 'Pohon itu tumbuh di halaman rumah, jadi kami tidak boleh memangkasnya tanpa permintaan pemilik. Yang dapat memutuskan adalah pemilik rumah; formulir permintaan pangkas gratis sudah kami titipkan di RT.')],
      contests: ['Yang dipangkas pohon sebelah, bukan yang menempel kabel.', 'Sisa dahannya belum diangkut sampai sekarang.'],
    },
    {
      scene: 'fallen_tree',
      uniform: true, titles: ['Pohon tumbang di {jalan}', 'Dahan jatuh menutup jalan {patokan}'],
      cores: [
        'Pohon tumbang di {jalan} [habis hujan angin|tadi {jam}], [menutup separuh jalan|menimpa pagar], sisanya belum diangkat.',
        'Dahan besar jatuh {patokan} dan [masih melintang|baru digeser warga ke pinggir], mohon [dipotong|diangkut].',
        'c:Pohon roboh lur di {jalan}, [kabel wifi ikut putus|motor nggak bisa lewat].',
        'f:Kami laporkan pohon peneduh di {jalan} tumbang dan batangnya masih berada di trotoar.',
        'Sisa batang pohon tumbang {lama} lalu masih [tergeletak|menutup selokan] di {jalan}.',
      ],
      details: ['Tidak ada korban.', 'Warga sudah menggergaji sebagian.'],
      done: [
        deed('Batang dipotong dan diangkut dua truk', 'Regu pangkas 2', 'Batang yang tumbang sudah dipotong dan diangkut dua truk pada {tgl} oleh {oleh}. Jalan terbuka penuh.'),
        deed('Sisa batang diangkat dan trotoar dibersihkan', 'Regu pangkas 1', 'Sisa batangnya sudah diangkat dan trotoar dibersihkan pada {tgl} oleh {oleh}.'),
      ],
      contests: ['Tunggulnya masih ada, orang tersandung.'],
    },
  ],
  asks: ['Pohonnya di tepi jalan atau di halaman rumah, Bapak/Ibu? Boleh minta foto dari bawah ke atas?'],
  promises: ['Regu pangkas akan memeriksa pohon di {jalan} pada {besok}, bersama petugas listrik karena dekat kabel.', 'Pemangkasan di titik ini dijadwalkan {besok}. Tolong kosongkan parkir di bawahnya sampai sore.'],
  notes: ['Minta petugas listrik memadamkan jaringan saat memangkas.', 'Pohon nomor inventaris pudar, catat ulang.'],
};
