import { deed, noWay, type Stock } from './stock.ts';

export const streetLights: Stock = {
  functionId: 'street_lights', weight: 12, months: { 12: 1.3, 1: 1.2, 2: 1.1 },
  topics: [
    {
      scene: 'dark_lamp',
      uniform: true, titles: ['Lampu jalan mati di {jalan}', 'PJU padam {patokan}', 'Gelap gulita di {jalan}', '{n} lampu jalan mati berderet'],
      cores: [
        'Lampu jalan di {jalan} mati {sejak}, [total {n} tiang|dari ujung sampai pertigaan|gelap sekali kalau pulang malam].',
        'PJU {patokan} padam {lama}, [sudah dua kali hampir ada jambret|ibu-ibu takut ke pengajian|orang jatuh karena tidak kelihatan].',
        'Sepanjang {jalan} gelap [total|gulita], lampunya [cuma satu yang hidup|mati semua sejak hujan angin].',
        'c:Lampu {patokan} mati lagi mati lagi, [baru diganti {lama} lalu|ini sudah yang ke-{n} kali saya lapor].',
        'c:Min tolong lampu jalan {jalan} dong, [gelap banget|merinding kalau lewat], {lama} nggak ada yang ngurus.',
        'f:Kami laporkan {n} titik penerangan jalan umum di {jalan} {rt} {kel} tidak menyala {sejak}.',
        'j:Lampu dalan ing {jalan} pejah {sejak}, [ndalu peteng ndhedhet|mesakaken sing wangsul kerja]. Nyuwun tulung nggih.',
        'Tiang lampu nomor {n} dari {patokan} mati, yang lain hidup; mungkin cuma [bohlamnya|saklar cahayanya].',
        'Lampu di gang masuk {jalan} padam {sejak}, padahal [jalan turunannya curam|banyak anak kos pulang malam].',
        'j:Sam, lapor: lampu {jalan} pejah, [peteng ilakes|ayas meh nabrak kucing].',
      ],
      details: ['Sejak gelap, dua motor tetangga hilang.', 'Di tiang ada nomor tapi sudah pudar.', 'Pulang kerja saya selalu lewat sini sekitar {jam}.', 'Warga sudah urunan lampu teras, tapi tidak cukup terang.', 'Mohon sekalian diganti LED.'],
      done: [
        deed('Lampu diganti LED 60 watt di tiga tiang', 'Regu penerangan 1', 'Tiga lampu di {jalan} sudah kami ganti dengan LED 60 watt pada {tgl}. {oleh} menunggu sampai menyala sendiri saat magrib.'),
        deed('Kabel yang putus disambung dan sakelar cahaya diganti', 'Regu penerangan 2', 'Kabel yang putus sudah disambung dan sakelar cahayanya diganti pada {tgl} oleh {oleh}. Semua lampu di ruas itu menyala.'),
        deed('Meter listrik penerangan diperbaiki bersama petugas listrik', 'Regu penerangan 1', 'Penyebabnya ada di kotak meter. Kotaknya sudah diperbaiki {tgl} oleh {oleh} bersama petugas perusahaan listrik.'),
      ],
      cannot: [noWay('Lampu itu dipasang swadaya dengan sambungan pribadi', 'Pengurus RT sebagai pemilik lampu', 'Kami sudah memeriksa: lampu ini lampu swadaya RT dengan sambungan dari rumah warga, jadi kami tidak boleh membukanya. Yang dapat memperbaiki adalah pengurus RT; kalau ingin menjadi lampu kota, formulir usulannya ada di kelurahan.')],
      contests: ['Masih mati, Pak. Saya cek barusan jam setengah tujuh.', 'Yang satu nyala, yang dua masih mati.', 'Nyala dua malam terus padam lagi.'],
    },
    {
      titles: ['Lampu jalan menyala siang hari', 'Lampu kedip-kedip {patokan}', 'Tiang lampu miring di {jalan}', 'Kabel lampu menjuntai'],
      cores: [
        'Lampu jalan di {jalan} menyala [siang malam|terus sejak {hari}], sayang listriknya.',
        'Lampu {patokan} [kedip-kedip seperti diskotek|hidup-mati tiap semenit], [silau|bikin pusing yang lewat].',
        'Tiang lampu di {jalan} miring [ke arah rumah|karena ditabrak truk], [goyang kalau ada angin|pondasinya sudah kelihatan].',
        'Kabel lampu jalan menjuntai {patokan}, tingginya [sekepala orang dewasa|bisa dipegang anak kecil], mohon [dicek dulu aliran listriknya|cepat diamankan].',
        'c:Kotak listrik PJU di {jalan} pintunya [hilang|kebuka terus], kabelnya kelihatan semua. Ngeri min.',
        'f:Tiang penerangan di {jalan} berkarat pada bagian bawah dan dikhawatirkan roboh.',
      ],
      details: ['Banyak anak bermain di dekatnya.', 'Sudah kami beri tali rafia sebagai tanda.', 'Kalau hujan ada percikan.'],
      done: [
        deed('Tiang ditegakkan dan pondasi dicor ulang', 'Regu penerangan 2', 'Tiang sudah ditegakkan dan pondasinya dicor ulang pada {tgl} oleh {oleh}.'),
        deed('Kabel dinaikkan dan kotak panel dikunci', 'Regu penerangan 1', 'Kabel sudah kami pasang lebih tinggi dan kotaknya dikunci pada {tgl} oleh {oleh}. Aliran kami periksa, aman.'),
      ],
      contests: ['Tiangnya masih miring ke kiri sedikit, apa memang begitu?', 'Siang tadi masih nyala, Pak.'],
    },
    {
      class: 'aspiration',
      uniform: true, titles: ['Usul lampu jalan di {jalan}', 'Minta tambahan PJU {patokan}'],
      cores: [
        'Usul, {jalan} {rt} belum punya lampu jalan sama sekali, [padahal ramai dilewati|padahal sudah dihuni {n}0 rumah].',
        'Kami berharap ada tambahan {n} lampu di {jalan}, jarak antar tiang sekarang terlalu jauh.',
        'f:Melalui kanal ini kami mengusulkan pemasangan penerangan jalan di {jalan}, {kel}, sebagai akses menuju [makam|sekolah|musala].',
      ],
      details: ['Tiang bisa menumpang tiang yang sudah ada.', 'Warga siap merawat.'],
      done: [deed('Usulan disurvei dan dimasukkan daftar usulan', 'Seksi penerangan', 'Usulan ini sudah kami survei pada {tgl}: perlu tiga tiang baru. {oleh} memasukkannya ke daftar usulan dengan nomor urut yang bisa ditanyakan di kelurahan.')],
    },
  ],
  asks: ['Ada nomor yang ditempel di tiangnya, Bapak/Ibu? Kalau pudar, cukup sebutkan tiang ke berapa dari ujung jalan.', 'Lampunya mati sama sekali atau menyala sebentar lalu padam?'],
  promises: ['Regu penerangan akan memeriksa {jalan} pada malam {besok}, karena kerusakan hanya terlihat saat gelap.', 'Bohlam untuk tiang jenis ini datang {besok}. Begitu datang, titik Bapak/Ibu yang pertama.'],
  notes: ['Stok LED 60 W tinggal 14, minta gudang menambah.', 'Tiang milik perusahaan listrik, lampunya milik kota: bawa surat izin naik.', 'Tiga laporan lain dari ruas yang sama, satu kali jalan saja.'],
};
