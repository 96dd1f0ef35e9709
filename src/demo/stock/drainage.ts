import { deed, noWay, rainy, type Stock } from './stock.ts';

export const drainage: Stock = {
  functionId: 'drainage', weight: 15, months: rainy(2.4),
  topics: [
    {
      scene: 'full_drain',
      uniform: true, titles: ['Selokan mampet di {jalan}', 'Got penuh endapan di {jalan}', 'Saluran air tersumbat {patokan}', 'Selokan tidak mengalir, {kel}'],
      cores: [
        'Selokan di {jalan} [mampet|tersumbat|tidak jalan airnya] {sejak}, [isinya lumpur dan plastik|penuh pasir dan ranting|airnya hitam dan tidak bergerak].',
        'Got {patokan} sudah penuh endapan, [tinggal sejengkal dari bibir jalan|kedalamannya tinggal sekitar 20 senti|sampai rumput tumbuh di dalamnya].',
        'Setiap hujan [setengah jam|sebentar] saja air selokan {jalan} [meluap ke jalan|masuk ke teras|naik sampai mata kaki] karena di bawahnya buntu.',
        'c:Got depan rumah saya di {jalan} buntu lagi, [padahal baru tiga bulan lalu dikeruk|padahal warga sudah kerja bakti {n} kali].',
        'c:Min, selokan {patokan} kok nggak pernah dikeruk ya, [baunya sampai ruang tamu|nyamuknya minta ampun|tikusnya besar-besar].',
        'f:Bersama ini kami sampaikan bahwa saluran drainase di {jalan} {rt} tidak berfungsi {sejak} akibat endapan lumpur.',
        'j:Nyuwun sewu, kalen ing {jalan} niku mampet {sejak}, [toyane mbludak teng dalan|mambune mboten kuat].',
        'j:Niki lho Pak, got {patokan} kebak lumpur, [saben udan mesthi banjir sak tungkak|warga mpun kerja bakti tapi mboten kuat].',
        'Di mulut gorong-gorong {patokan} ada [kasur bekas|batang pisang|tumpukan karung] yang menyumbat, airnya [berbalik ke gang|menggenang di pertigaan].',
        'Saringan sampah di selokan {jalan} [lepas dan hilang|patah], jadi sampah masuk semua ke gorong-gorong dan sekarang buntu.',
        'Sedimen bekas kerukan di {jalan} ditinggal di pinggir got {sejak} dan sekarang [longsor masuk lagi|hanyut lagi kena hujan].',
      ],
      details: ['Anak sekolah terpaksa [lewat tengah jalan|copot sepatu].', 'Sudah {n} rumah yang kemasukan air.', 'Kalau siang baunya menyengat sekali.',
        'RT sudah dua kali kerja bakti, tapi endapannya terlalu dalam.', 'Ada balita dan lansia di rumah sebelah.', 'Tutup betonnya berat, warga tidak sanggup mengangkat.'],
      done: [
        deed('Saluran dikeruk sepanjang 60 meter, sedimen 4 meter kubik diangkut', 'Regu drainase 2', 'Selokan di {jalan} sudah kami keruk sepanjang 60 meter pada {tgl} oleh {oleh}. Sedimennya, sekitar 4 meter kubik, langsung kami angkut hari itu juga.'),
        deed('Sumbatan di mulut gorong-gorong dibuka dan saringan dipasang', 'Regu drainase 1', 'Sumbatan di mulut gorong-gorong sudah kami buka pada {tgl}. {oleh} juga memasang saringan baru supaya sampah tidak masuk lagi.'),
        deed('Endapan diangkat dengan dua pikap, aliran dicoba dengan air tangki', 'Regu drainase 3', 'Endapan di saluran itu sudah diangkat pada {tgl}, dua pikap penuh. {oleh} mencoba alirannya dengan air tangki dan air kembali lancar.'),
      ],
      cannot: [
        noWay('Saluran itu saluran irigasi, bukan aset kota', 'Balai pengelola irigasi provinsi', 'Saluran ini saluran irigasi milik provinsi, jadi kami tidak berwenang mengeruknya. Yang dapat mengerjakan adalah balai pengelola irigasi provinsi; surat kami ke sana bisa Bapak/Ibu baca di lampiran.'),
        noWay('Bagian atas saluran tertutup bangunan pribadi', 'Pemilik bangunan bersama lurah', 'Kami sudah memeriksa lokasi. Saluran di titik itu tertutup bangunan pribadi sehingga alat tidak bisa masuk. Yang dapat membukanya adalah pemilik bangunan; Pak Lurah sudah kami minta mempertemukan warga.'),
      ],
      contests: ['Maaf Pak, yang dikeruk hanya bagian depan. Di belakang masih mampet.', 'Hujan tadi malam air meluap lagi, berarti belum beres.', 'Lumpurnya sudah diangkat tapi airnya tetap tidak jalan.'],
    },
    {
      scene: 'flooded_street',
      uniform: true, titles: ['Genangan tiap hujan di {jalan}', 'Jalan jadi kolam {patokan}', 'Banjir selutut di {kel}', 'Air hujan tidak ada jalan keluarnya'],
      cores: [
        'Setiap hujan deras {jalan} tergenang [setinggi betis|sampai lutut orang dewasa|hampir 40 senti], [baru surut dua jam kemudian|motor banyak yang mogok].',
        'Tadi {jam} hujan [satu jam|deras] dan {jalan} {rt} langsung [jadi sungai|kebanjiran], ini kejadian ke-{n} dalam [sebulan|musim ini].',
        'c:Hujan dikit banjir, hujan dikit banjir. {jalan} [depan warung|arah pasar] sudah kayak kolam lele.',
        'f:Kami warga {rt} {kel} melaporkan genangan berulang di {jalan} yang sampai hari ini belum memiliki saluran pembuang.',
        'Sejak jalan {jalan} ditinggikan, air hujan [lari ke rumah warga|tidak lagi masuk selokan], {n} rumah kemasukan air.',
        'Lubang air di tepi {jalan} [terlalu kecil|tertutup aspal baru|kalah tinggi dengan jalannya], jadi air tidak bisa masuk selokan.',
        'j:Menawi jawah deres, {jalan} mesthi klelep. Kula kaliyan tanggi-tanggi [mpun kesel ngepel|mboten saged medal].',
        'Air kiriman dari perumahan di atas [tumplek|tumpah] semua ke {jalan}, [dinding dapur warga sampai rembes|tembok tetangga saya retak].',
      ],
      details: ['Kasur dan kulkas kami sudah rusak.', 'Tolong diukur dulu kemiringannya, sepertinya terbalik.', 'Video saya simpan kalau perlu.', 'Warung di situ tutup tiap hujan.', 'Musim hujan masih panjang, kami waswas.'],
      done: [
        deed('Lubang air diperlebar di empat titik dan inlet dibersihkan', 'Regu drainase 1', 'Empat lubang air di {jalan} sudah diperlebar pada {tgl} oleh {oleh}. Saat hujan berikutnya kami pantau: air surut dalam 15 menit.'),
        deed('Sodetan 25 meter ke saluran utama dibuat', 'Regu drainase 2', 'Kami membuat sodetan sepanjang 25 meter ke saluran utama. Pekerjaannya selesai {tgl} oleh {oleh}.'),
      ],
      cannot: [noWay('Perlu gorong-gorong baru yang belum ada anggarannya tahun ini', 'Musrenbang kelurahan untuk anggaran tahun depan', 'Kami sudah mengukur: titik ini butuh gorong-gorong baru berdiameter 80 senti dan anggarannya belum ada tahun ini. Jalannya lewat Musrenbang kelurahan; hasil ukur kami sudah diserahkan ke kelurahan supaya bisa diusulkan.')],
      contests: ['Semalam masih selutut, Pak. Silakan dicek lagi pas hujan.', 'Sudah dilebarkan tapi genangannya pindah ke depan rumah saya.'],
    },
    {
      uniform: true, titles: ['Tutup got pecah {patokan}', 'Lubang got terbuka di {jalan}', 'Penutup selokan hilang'],
      cores: [
        'Tutup got di {jalan} [pecah|ambrol|hilang] {sejak}, lubangnya [persis di tikungan|selebar ban motor|tidak kelihatan kalau malam].',
        'Penutup selokan {patokan} patah, besi [tulangannya|rangkanya] mencuat [ke arah jalan|dan bisa kena kaki].',
        'c:Ada lubang got menganga di {jalan}, kemarin [anak tetangga kejeblos|motor saya hampir masuk].',
        'f:Dengan hormat, kami melaporkan tutup saluran yang rusak di trotoar {jalan}, tepatnya {patokan}, yang membahayakan pejalan kaki.',
        'Dinding selokan di {jalan} [ambrol sepanjang lima meter|retak dan miring], badan jalan di atasnya mulai [turun|ikut longsor].',
        'j:Tutupe got teng {jalan} ical, [kula pasang pring kersane ketingal|mesakne lare sekolah].',
      ],
      details: ['Sementara warga menaruh ban bekas sebagai tanda.', 'Kalau malam gelap sekali di situ.', 'Minggu lalu ada ibu-ibu terperosok.'],
      done: [
        deed('Tutup beton baru dipasang di tiga titik', 'Regu drainase 3', 'Tutup beton yang baru sudah terpasang di tiga titik pada {tgl} oleh {oleh}. Yang lama kami angkut.'),
        deed('Dinding saluran dipasang ulang sepanjang 6 meter', 'Regu drainase 1', 'Dinding saluran sudah dipasang ulang sepanjang 6 meter, selesai {tgl} oleh {oleh}.'),
      ],
      contests: ['Yang diganti cuma satu, sebelahnya masih bolong.', 'Tutup barunya goyang dan bunyi tiap dilewati motor.'],
    },
  ],
  asks: ['Di sisi mana selokannya, Bapak/Ibu: utara atau selatan jalan, dan di dekat nomor rumah berapa?', 'Boleh kami minta satu foto saluran yang buntu dan satu foto dari kejauhan supaya regu tidak salah titik?'],
  promises: ['Regu drainase akan datang ke {jalan} pada {besok} untuk mengukur endapan. Hasilnya kami tulis di sini.', 'Titik ini kami masukkan jadwal keruk {besok}. Alat berat tidak bisa masuk gang, jadi dikerjakan dengan tangan.'],
  notes: ['Cek dulu peta aset: di titik ini ada perbatasan saluran kota dan irigasi.', 'Pompa dipinjam regu 3 sampai Kamis, jadwalkan sesudahnya.', 'Titik berulang, tiga laporan sejak awal musim hujan. Usulkan perbaikan tetap.'],
};
