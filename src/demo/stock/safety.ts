import { deed, noWay, type Stock } from './stock.ts';

export const disaster: Stock = {
  functionId: 'disaster', weight: 3, months: { 11: 2.4, 12: 2.6, 1: 2.8, 2: 2.2, 3: 1.8 },
  topics: [
    {
      titles: ['Longsor kecil di tepi sungai {kel}', 'Rumah rusak kena puting beliung', 'Tanggul sungai retak', 'Banjir surut meninggalkan lumpur'],
      cores: [
        'Tebing sungai di {rt} longsor [sepanjang empat meter|tadi {jam}], [dapur rumah menggantung|jalan setapak putus].',
        'Angin kencang {hari} kemarin merusak {n} atap rumah di {kel}, [belum ada terpal|warga menutup seadanya].',
        'Tanggul di belakang {patokan} retak [memanjang|dan merembes], kalau hujan lagi bisa jebol.',
        'Banjir sudah surut di {jalan}, tapi lumpurnya [setinggi mata kaki|masuk rumah], kami kewalahan membersihkan.',
        'c:Jembatan bambu {patokan} hanyut, [anak-anak memutar dua kilo|nekat lewat batu].',
        'f:Kami memohon bantuan terpal dan logistik bagi {n} keluarga terdampak angin di {rt} {kel}.',
        'j:Plengsengan kali ambrol teng {rt}, [griyane mbah kari sak meter|nggih kuatir nek udan maneh].',
        'Alat peringatan banjir di {kel} [tidak berbunyi|rusak] padahal air sudah naik.',
      ],
      details: ['Keadaan darurat sudah kami telepon 112, ini untuk tindak lanjutnya.', 'Malam ini kami mengungsi ke balai RW.', 'Mohon ada yang memeriksa sebelum hujan berikutnya.'],
      done: [
        deed('Terpal dan logistik dikirim, bronjong darurat dipasang', 'Regu tanggap bencana', 'Terpal dan logistik sudah kami kirim dan bronjong darurat dipasang pada {tgl} oleh {oleh}.'),
        deed('Tebing diperkuat karung pasir dan disurvei untuk perkuatan tetap', 'Regu tanggap bencana', 'Tebingnya sudah diperkuat dengan karung pasir pada {tgl} oleh {oleh}; hasil survei untuk perkuatan tetap diserahkan ke bidang sungai.'),
        deed('Jalan dibersihkan dari lumpur bersama warga', 'Regu tanggap bencana', 'Lumpurnya sudah dibersihkan bersama warga pada {tgl}; {oleh} membawa dua pompa.'),
      ],
      cannot: [noWay('Sungai ini wewenang balai besar wilayah sungai', 'Balai besar wilayah sungai', 'Sungainya wewenang balai besar wilayah sungai, jadi perkuatan tetap bukan pada kami. Karung pasir darurat sudah kami pasang dan usulan resminya sudah dikirim ke balai.')],
      contests: ['Bronjongnya baru separuh, sisanya belum.', 'Terpal baru datang untuk dua rumah.'],
    },
    {
      titles: ['Hidran kering {patokan}', 'Pelatihan tanggap bencana', 'Sarang tawon dekat sekolah'],
      cores: [
        'Ada sarang tawon besar di {jalan} {patokan}, [sudah {n} anak disengat|di pohon depan TK].',
        'Hidran {patokan} [kering|tertutup aspal], padahal gangnya padat.',
        'f:Kami mengusulkan pelatihan tanggap gempa dan kebakaran untuk warga {rt} {kel}.',
        'c:Ular masuk rumah di {jalan}, [minta tolong petugas|anak-anak takut keluar].',
      ],
      details: ['Warga siap membantu.'],
      done: [
        deed('Sarang tawon diangkat malam hari', 'Regu penyelamatan', 'Sarangnya sudah diangkat malam hari pada {tgl} oleh {oleh}; tidak ada yang tersengat.'),
        deed('Pelatihan untuk 40 warga diadakan', 'Seksi pencegahan', 'Pelatihannya sudah diadakan pada {tgl} oleh {oleh}, diikuti 40 warga.'),
      ],
      contests: ['Sarangnya muncul lagi di dahan sebelah.'],
    },
  ],
  asks: ['Ada berapa rumah atau orang yang terdampak, Bapak/Ibu? Kalau darurat, telepon 112 lebih dulu.'],
  promises: ['Regu tanggap bencana datang {besok} membawa terpal; kalau hujan deras malam ini, telepon 112.'],
  notes: ['Foto dari warga jadi bahan laporan kerusakan.'],
};

export const animals: Stock = {
  functionId: 'animals', weight: 2,
  topics: [
    {
      titles: ['Anjing liar berkeliaran di {jalan}', 'Kucing mati di pinggir jalan', 'Kandang ternak di permukiman', 'Monyet turun ke rumah warga'],
      cores: [
        'Anjing liar {n} ekor berkeliaran di {jalan}, [mengejar anak-anak|menggigit satu orang], {sejak}.',
        'Kandang sapi di tengah kampung {kel} [baunya menyengat|limbahnya ke selokan], {lama}.',
        'c:Kucing mati di pinggir {jalan} sudah {lama}, [bau banget|belatungan].',
        'c:Monyet turun ke atap rumah {patokan}, [makan jemuran|anak-anak teriak].',
        'f:Mohon pemeriksaan kandang ayam di {rt} {kel} yang mengganggu kesehatan warga.',
        'Sapi milik warga berkeliaran di {jalan} [tiap pagi|sampai ke jalan raya], pengendara [kaget|hampir menabrak].',
        'j:Kewan kurban sasi wingi rahine teng pinggir kalen {jalan}, [taksih mambu|dereng diresiki].',
      ],
      details: ['Ada yang sudah disuntik rabies.', 'Kalau hujan baunya naik.'],
      done: [
        deed('Anjing ditangkap dan divaksin', 'Petugas hewan', 'Tiga ekor sudah ditangkap dan divaksin pada {tgl} oleh {oleh}; satu yang menggigit diamati 14 hari.'),
        deed('Kandang diberi batas waktu dan limbah ditampung', 'Seksi peternakan', 'Pemilik kandang sudah membuat penampungan limbah pada {tgl}, diperiksa {oleh}.'),
      ],
      contests: ['Anjingnya masih ada dua ekor di dekat taman.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Vaksin rabies gratis', 'Syarat bawa hewan keluar kota', 'Steril kucing'],
      cores: [
        'Vaksin rabies gratis untuk anjing dan kucing kapan, [di mana saja|perlu daftar]?',
        'c:Min program steril kucing jalanan masih ada? Kucing di {kel} banyak banget.',
        'f:Mohon informasi surat kesehatan hewan untuk membawa kambing ke luar kota.',
        'Saya menemukan burung [elang|jalak] terluka, harus diserahkan ke mana?',
        'Daging di pasar apakah diperiksa dokter hewan tiap hari?',
      ],
      details: ['Terima kasih sebelumnya.'],
      done: [deed('Jadwal vaksin dan syarat dijelaskan', 'Puskeswan', 'Vaksin gratis dibuka setiap Rabu pukul 08.00 – 12.00 WIB; jadwalnya sudah kami pasang {tgl}. Dijawab {oleh}.')],
    },
  ],
  asks: ['Ada berapa ekor dan biasanya pada jam berapa, Bapak/Ibu?'],
  promises: ['Petugas hewan memeriksa {jalan} pada {besok} pagi, saat ternak dilepas.'],
  notes: ['Koordinasi dengan kelurahan untuk sosialisasi rabies.'],
};
