import { deed, noWay, type Stock } from './stock.ts';

export const parking: Stock = {
  functionId: 'parking', weight: 9,
  topics: [
    {
      uniform: true, titles: ['Juru parkir menarik lebih dari tarif', 'Parkir tanpa karcis di {jalan}', 'Tarif parkir tidak wajar {patokan}'],
      cores: [
        'Juru parkir {patokan} menarik [lima ribu|empat ribu] untuk motor, [tanpa karcis|karcisnya tidak pernah dikasih], {sejak}.',
        'Parkir motor sebentar beli obat di {jalan} ditarik [lima ribu|dua kali lipat], waktu saya minta karcis malah [dibentak|ditertawakan].',
        'c:Tukang parkir {jalan} muncul pas mau pulang aja, [nggak bantu apa-apa|rompinya nggak ada], tarifnya suka-suka.',
        'c:Niki parkiran {patokan} [kok dobel|bayar dua kali]: masuk bayar, keluar ditarik lagi.',
        'f:Kami melaporkan pungutan parkir di {jalan} yang melebihi tarif resmi dan tidak disertai karcis.',
        'Setiap {hari} malam ada yang menarik parkir di {jalan} [sampai sepuluh ribu untuk mobil|tanpa seragam], apakah itu resmi?',
        'j:Parkir teng {patokan} ditarik gangsal ewu, [kula tangleti karcis malah nesu|mboten wonten karcise].',
      ],
      details: ['Saya ada foto rompinya.', 'Kejadiannya sekitar {jam}.', 'Uangnya masuk ke mana kalau tidak ada karcis?', 'Pembeli jadi malas mampir ke toko kami.'],
      done: [
        deed('Juru parkir ditegur tertulis dan wajib memberi karcis', 'Seksi parkir', 'Kami mendatangi titik itu pada {tgl}. Juru parkirnya sudah ditegur tertulis dan diberi karcis bernomor. Kalau ditarik lebih lagi, sebutkan saja nomor rompinya; {oleh} yang menangani.'),
        deed('Penarik parkir liar dihentikan dan papan tarif dipasang', 'Seksi parkir bersama penegak perda', 'Penarik parkir di titik itu bukan juru parkir resmi. Pada {tgl} kegiatannya sudah dihentikan oleh {oleh}, dan papan tarif terpasang di dua sisi.'),
      ],
      contests: ['Kemarin masih ditarik lima ribu, orangnya sama.', 'Papannya sudah ada tapi tetap tidak dikasih karcis.'],
    },
    {
      scene: 'parked_cars',
      uniform: true, titles: ['Parkir liar menutup jalan di {jalan}', 'Mobil parkir di trotoar {patokan}', 'Parkir dua lapis bikin macet'],
      cores: [
        'Mobil parkir [di kedua sisi|dua lapis] di {jalan}, [ambulans tidak bisa lewat|angkot berhenti di tengah], paling parah {jam}.',
        'Trotoar {patokan} dipakai parkir motor [setiap hari|sampai malam], pejalan kaki turun ke jalan.',
        'Sudah ada rambu dilarang parkir di {jalan} tapi {n} mobil tetap [menginap|berjajar] di bawahnya.',
        'Depan gerbang sekolah di {jalan} jadi tempat [ngetem|parkir] penjemput, [anak-anak menyelip di antara mobil|macet sampai perempatan].',
        'c:Garasi nggak punya tapi mobilnya {n}, diparkir semua di {jalan}. [Kami keluar aja susah|Motor saya lecet kena spion].',
        'f:Mohon ada penertiban kendaraan yang parkir di badan jalan {jalan} karena menghalangi akses warga {rt}.',
        'j:Mobil parkir sakenggen-enggen teng {jalan}, [bakul bakso mawon mboten saged liwat|tiyang sakit kedah dipanggul].',
      ],
      details: ['Sudah ditegur pak RT, tidak digubris.', 'Truk pengangkut sampah juga tidak bisa masuk.', 'Terutama saat ada hajatan.'],
      done: [
        deed('Patroli gembok roda tiga hari berturut-turut', 'Regu penertiban parkir', 'Kami berpatroli tiga hari dan menggembok enam kendaraan; yang terakhir {tgl}. {oleh} memasang rambu tambahan di sisi barat.'),
        deed('Marka larangan parkir dicat ulang dan tiang pembatas dipasang', 'Regu marka', 'Marka larangan parkir sudah dicat ulang dan tiang pembatas dipasang di trotoar pada {tgl} oleh {oleh}.'),
      ],
      cannot: [noWay('Mobil diparkir di jalan lingkungan tanpa rambu larangan', 'Musyawarah RT dan RW', 'Jalan itu jalan lingkungan dan tidak ada rambu larangan, jadi kami tidak punya dasar untuk menggembok. Yang dapat mengatur adalah musyawarah RT dan RW; kami bersedia hadir menjelaskan aturannya.')],
      contests: ['Pas ada petugas kosong, begitu petugas pulang parkir lagi.', 'Trotoarnya masih penuh motor siang ini.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Berapa tarif parkir resmi?', 'Tanya parkir berlangganan', 'Cara tahu juru parkir resmi'],
      cores: [
        'Mau tanya tarif parkir [motor|mobil] yang resmi di tepi jalan itu berapa, kok tiap tempat beda.',
        'Apakah juru parkir resmi wajib [pakai rompi bernomor|memberi karcis]? Kalau tidak, bolehkah saya menolak bayar?',
        'c:Min, aturan parkir gratis kalau nggak dikasih karcis itu [bener nggak|masih berlaku nggak] sih?',
      ],
      details: ['Terima kasih sebelumnya.', 'Biar saya tidak salah menegur.'],
      done: [deed('Tarif dan tanda juru parkir resmi dijelaskan', 'Seksi parkir', 'Tarif resmi sudah kami tempel di halaman informasi sejak {tgl}. Juru parkir resmi memakai rompi bernomor dan wajib memberi karcis; tanpa karcis, Bapak/Ibu boleh menolak. Penjelasan ini dari {oleh}.')],
    },
  ],
  asks: ['Apakah Bapak/Ibu ingat jam kejadian dan warna rompi juru parkirnya?', 'Sebelah mana persisnya, di depan toko nomor berapa?'],
  promises: ['Regu parkir akan memantau {jalan} pada {besok}, tanpa seragam, pada jam yang Bapak/Ibu sebut.', 'Rambu tambahan untuk titik ini dijadwalkan terpasang {besok}.'],
  notes: ['Titik ini tidak ada di daftar juru parkir resmi.', 'Ajak penegak perda, bulan lalu petugas kita diteriaki.'],
};

export const traffic: Stock = {
  functionId: 'traffic', weight: 5,
  topics: [
    {
      uniform: true, titles: ['Lampu merah mati {patokan}', 'Lampu lalu lintas rusak di {jalan}', 'Hitung mundur lampu merah error'],
      cores: [
        'Lampu merah {patokan} mati [total|yang arah selatan] {sejak}, [semua saling serobot|hampir tabrakan tiap pagi].',
        'Lampu hijau dari {jalan} [cuma delapan detik|terlalu sebentar], antreannya sampai [jembatan|{n} ratus meter].',
        'c:Bangjo {patokan} kedip kuning terus, [jam berangkat kerja semrawut|nggak ada yang jaga].',
        'f:Kami melaporkan alat pemberi isyarat lalu lintas di persimpangan {jalan} tidak berfungsi {sejak}.',
      ],
      details: ['Pagi hari ada relawan yang mengatur, tapi siang tidak.', 'Anak sekolah susah menyeberang.'],
      done: [
        deed('Modul lampu diganti dan waktu hijau disetel ulang', 'Teknisi persimpangan', 'Modulnya sudah diganti dan waktu hijau disetel ulang menjadi 22 detik pada {tgl} oleh {oleh}.'),
        deed('Catu daya persimpangan diperbaiki', 'Teknisi persimpangan', 'Catu dayanya sudah diperbaiki {tgl}. {oleh} menunggu dua siklus penuh sebelum pulang.'),
      ],
      contests: ['Tadi pagi mati lagi setelah hujan.', 'Waktu hijaunya masih terlalu pendek.'],
    },
    {
      titles: ['Perlu zebra cross di {jalan}', 'Rambu hilang {patokan}', 'Cermin tikungan pecah', 'Pengendara lawan arah di {jalan}'],
      cores: [
        'Zebra cross {patokan} sudah [pudar|tidak kelihatan catnya], [siswa menyeberang takut-takut|mobil tidak mau berhenti].',
        'Cermin tikungan di {jalan} [pecah|dicuri|miring], dari bawah tidak kelihatan kendaraan turun.',
        'Banyak motor lawan arah di {jalan} [tiap pagi|karena malas memutar], [kemarin nabrak pejalan kaki|adu mulut hampir tiap hari].',
        'Rambu satu arah di {jalan} [tertutup daun|roboh|hilang], banyak yang salah masuk.',
        'Truk besar masuk {jalan} [padahal jalannya sempit|malam-malam], kabel telepon sampai [putus|tersangkut].',
        'j:Teng prapatan {patokan} niku mboten wonten rambune, [kerep tabrakan|bingung sing liwat].',
        'c:Polisi tidur di {jalan} ketinggian banget, [bawah motor matic gasruk semua|ibu hamil kasihan].',
        'f:Mohon dipasang penghalang kecepatan di {jalan} dekat taman bermain karena kendaraan melaju kencang.',
      ],
      details: ['Sudah {n} kecelakaan tahun ini.', 'Ada sekolah dasar di dekat situ.', 'Warga setuju semua, tanda tangan ada di RT.'],
      done: [
        deed('Zebra cross dicat ulang dan rambu anak sekolah dipasang', 'Regu marka', 'Zebra cross sudah dicat ulang dan rambu anak sekolah dipasang pada {tgl} oleh {oleh}.'),
        deed('Cermin tikungan baru dipasang', 'Regu rambu', 'Cermin tikungan baru sudah terpasang {tgl} oleh {oleh}; sudutnya kami coba dari dua arah.'),
        deed('Rambu dipasang kembali dan dahan yang menutup dipotong', 'Regu rambu', 'Rambunya sudah dipasang kembali pada {tgl} dan dahan yang menutupinya dipotong oleh {oleh}.'),
      ],
      cannot: [noWay('Penindakan pengendara yang melawan arah bukan wewenang dinas', 'Satuan lalu lintas kepolisian', 'Menilang pengendara yang melawan arah bukan wewenang kami; yang dapat menindak adalah satuan lalu lintas kepolisian. Bagian kami, yaitu rambu dan pembatas jalan, sudah diperiksa dan lengkap.')],
      contests: ['Catnya sudah pudar lagi, padahal baru {n} minggu.', 'Masih banyak yang lawan arah, Pak.'],
    },
  ],
  asks: ['Persimpangan yang mana, Bapak/Ibu? Boleh sebutkan dua nama jalan yang bertemu di situ.', 'Biasanya terjadi pada jam berapa?'],
  promises: ['Teknisi akan memeriksa pengatur lampu di {jalan} pada {besok} pagi.', 'Survei lalu lintas di titik ini kami lakukan {besok}, pada jam berangkat dan pulang kerja.'],
  notes: ['Minta data kecelakaan ke kepolisian sebelum memutuskan penghalang.', 'Cermin ukuran 80 cm habis, tunggu kiriman.'],
};
