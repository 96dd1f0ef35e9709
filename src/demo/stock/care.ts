import { deed, noWay, type Stock } from './stock.ts';

export const socialAid: Stock = {
  functionId: 'social_aid', weight: 5,
  topics: [
    {
      place: false,
      titles: ['Bantuan pangan tidak lagi diterima', 'Warga tidak mampu tidak terdata', 'Salah sasaran bantuan di {kel}', 'Lansia sebatang kara perlu bantuan'],
      cores: [
        'Bantuan [pangan|tunai] ibu saya berhenti {sejak}, padahal [keadaannya tidak berubah|janda dan sakit-sakitan].',
        'Tetangga kami di {rt} tidak mampu tetapi [tidak pernah didata|namanya dicoret], sementara yang punya mobil malah dapat.',
        'Ada kakek sebatang kara di {rt} {kel}, [makan dari tetangga|rumahnya bocor], belum tersentuh bantuan.',
        'c:Katanya data sudah diperbarui, kok nama saya [hilang|masuk desil atas]? Kerja saja serabutan min.',
        'f:Mohon verifikasi ulang keluarga prasejahtera di {rt} {kel} agar penerima bantuan tepat sasaran.',
        'j:Mbah kula mpun sepuh lan piyambakan, [mboten nate angsal bantuan|KIS-e mboten aktif]. Nyuwun dipirsani nggih.',
        'Beras bantuan yang dibagikan di {kel} [berkutu|kurang dari timbangan|baunya apek].',
        'Jaminan kesehatan yang dibiayai pemerintah [tiba-tiba tidak aktif|dinonaktifkan] saat bapak saya [cuci darah|mau kontrol].',
        'Ada keluarga {n} orang tinggal di bekas kandang di {kel}, anak-anaknya [tidak sekolah|sering sakit].',
      ],
      details: ['Saya hanya ingin haknya dikembalikan.', 'RT sudah membuat surat keterangan.', 'Silakan disurvei kapan saja.', 'Kami malu, tapi memang perlu.'],
      done: [
        deed('Keluarga disurvei dan diusulkan kembali ke data penerima', 'Pendamping sosial kelurahan', 'Pendamping kami sudah berkunjung pada {tgl} dan mengusulkan keluarga itu kembali ke data penerima. {oleh} juga mengantar paket pangan untuk dua minggu.'),
        deed('Jaminan kesehatan diaktifkan kembali', 'Seksi jaminan sosial', 'Kepesertaannya sudah diaktifkan kembali pada {tgl} oleh {oleh}. Silakan dipakai langsung di puskesmas.'),
        deed('Beras yang rusak diganti', 'Seksi bantuan pangan', 'Beras yang rusak sudah diganti pada {tgl} oleh {oleh}; penyalurnya ditegur tertulis.'),
      ],
      cannot: [noWay('Penetapan penerima diputuskan pemerintah pusat', 'Kementerian yang mengurus bantuan sosial', 'Hasil survei menunjukkan keluarga ini di atas batas penerima, dan penetapannya bukan pada kami. Yang memutuskan kementerian; sanggahan bisa diajukan lewat kelurahan, kami bantu mengisinya.')],
      contests: ['Kartunya masih tidak aktif waktu dipakai tadi pagi.', 'Belum ada yang datang survei ke rumah.'],
    },
    {
      class: 'information_request', place: false,
      titles: ['Cara daftar bantuan sosial', 'Cek penerima bantuan', 'Bantuan alat bantu dengar'],
      cores: [
        'Bagaimana cara mendaftarkan [orang tua|tetangga] supaya masuk data penerima bantuan?',
        'c:Min, cek saya masih terdaftar bansos atau nggak di mana?',
        'Apakah ada bantuan [kursi roda|alat bantu dengar|kaki palsu] dan apa syaratnya?',
        'f:Mohon penjelasan syarat pengurusan surat keterangan tidak mampu untuk keringanan biaya kuliah.',
      ],
      details: ['Terima kasih, semoga dibalas.'],
      done: [deed('Alur pendaftaran dijelaskan', 'Loket sosial', 'Pendaftaran lewat kelurahan dengan KTP dan kartu keluarga, lalu musyawarah kelurahan menetapkan. Nama Bapak/Ibu sudah kami catat pada {tgl}; {oleh} menghubungi sebelum survei.')],
    },
  ],
  asks: ['Boleh kami tahu RT dan RW-nya, Bapak/Ibu? NIK cukup diberikan kepada pendamping, jangan ditulis di sini.'],
  promises: ['Pendamping sosial akan berkunjung pada {besok} bersama ketua RT.', 'Data keluarga ini kami bahas dalam musyawarah kelurahan {besok}.'],
  notes: ['Jaga kerahasiaan: pelapor tetangga sendiri.', 'Cocokkan dengan data terpadu sebelum survei.'],
};

export const health: Stock = {
  functionId: 'health', weight: 4, months: { 1: 1.4, 2: 1.5, 3: 1.3 },
  topics: [
    {
      place: false,
      titles: ['Antrean puskesmas terlalu lama', 'Dokter datang terlambat', 'Obat kosong di puskesmas', 'Pelayanan loket tidak ramah'],
      cores: [
        'Antre di puskesmas {kel} dari pukul [enam|tujuh] baru dipanggil [pukul sebelas|setelah {n} jam], kursinya pun kurang.',
        'Poli gigi di puskesmas {kel} [tutup {lama}|alatnya rusak terus], [disuruh balik minggu depan|tanpa pengumuman].',
        'Obat [darah tinggi|kencing manis|asma] kosong {lama}, ibu saya terpaksa beli sendiri.',
        'c:Dateng jam tujuh, dokternya baru ada jam sepuluh. [Anak saya panas tinggi min|Kasihan yang sepuh-sepuh].',
        'f:Kami sampaikan keluhan atas lamanya pelayanan pendaftaran di puskesmas {kel} pada hari {hari}.',
        'j:Loket puskesmas {kel} niku judes sanget, [tiyang sepuh dibentak|takon malah disrengeni].',
        'Pendaftaran lewat internet di puskesmas {kel} [tidak terbaca di loket|kuotanya habis dalam lima menit].',
      ],
      details: ['Mohon ada kursi untuk lansia.', 'Kami paham petugas sedikit, tapi tolong diumumkan.', 'Resepnya saya simpan.'],
      done: [
        deed('Loket kedua dibuka pada jam padat', 'Kepala puskesmas', 'Loket kedua sudah dibuka pukul 07.00 – 10.00 WIB mulai {tgl} oleh {oleh}. Dua puluh kursi juga ditambah.'),
        deed('Persediaan obat dipindahkan dari puskesmas lain', 'Instalasi farmasi', 'Obatnya sudah dikirim dari gudang pada {tgl} oleh {oleh}. Bapak/Ibu bisa mengambil dengan resep lama.'),
        deed('Petugas loket ditegur dan diganti', 'Kepala puskesmas', 'Kami minta maaf. Petugasnya sudah ditegur pada {tgl} oleh {oleh} dan dipindah dari loket depan.'),
      ],
      contests: ['Senin kemarin masih antre empat jam.', 'Obatnya tetap kosong waktu saya ke sana.'],
    },
    {
      titles: ['Banyak kasus demam berdarah di {kel}', 'Minta pengasapan nyamuk', 'Jentik di kolam terbengkalai'],
      cores: [
        'Di {rt} sudah {n} anak kena demam berdarah, [belum ada petugas datang|mohon ada pemeriksaan jentik].',
        'Ada [kolam|bangunan kosong] tak terurus di {jalan} penuh jentik, warga {kel} khawatir demam berdarah.',
        'c:Tetangga saya opname DB, di {jalan} nyamuknya gila-gilaan. [Bisa minta fogging?|Tolong dicek ya min.]',
        'f:Mohon penyelidikan kasus demam berdarah di {rt} {kel}.',
        'Peternakan ayam di dekat {jalan} [lalatnya banyak sekali|kotorannya dibuang ke selokan], anak-anak sering diare.',
      ],
      details: ['Kader posyandu sudah mendata.', 'Rumah sakit penuh katanya.'],
      done: [
        deed('Penyelidikan jentik di 40 rumah dan pengasapan', 'Tim kesehatan lingkungan', 'Tim sudah memeriksa jentik di 40 rumah dan mengasapi satu kali pada {tgl}. {oleh} membagikan bubuk larvasida; menguras bak tetap yang utama.'),
        deed('Kolam terbengkalai dikuras dan diberi larvasida', 'Tim kesehatan lingkungan', 'Kolamnya sudah dikuras dan diberi larvasida pada {tgl} oleh {oleh}, pemiliknya menandatangani kesanggupan merawat.'),
      ],
      contests: ['Baru setengah gang yang diasapi.'],
    },
  ],
  asks: ['Puskesmas yang mana dan hari apa, Bapak/Ibu?', 'Ada berapa orang yang sakit, dan di RT berapa?'],
  promises: ['Tim kesehatan lingkungan akan datang ke {kel} pada {besok} pagi.', 'Kepala puskesmas memeriksa antrean {besok} dan menulis hasilnya di sini.'],
  notes: ['Bandingkan dengan laporan kasus mingguan sebelum pengasapan.'],
};

export const womenChildren: Stock = {
  functionId: 'women_children', weight: 1.6,
  topics: [
    {
      place: false,
      uniform: true, titles: ['Khawatir keadaan anak tetangga', 'Perlu pendampingan keluarga', 'Anak tidak bersekolah di {kel}', 'Anak berjualan sampai malam'],
      cores: [
        'Saya khawatir dengan anak tetangga di {rt}, [sering terdengar menangis malam-malam|jarang keluar rumah], mohon ada yang menengok [diam-diam|dengan bijak].',
        'Seorang ibu di {kel} butuh pendampingan, [suaminya sering marah-marah|beliau takut pulang]. Mohon nama saya dirahasiakan.',
        'Ada anak {n} tahun berjualan tisu di {jalan} sampai [pukul sepuluh malam|larut], kasihan sekali.',
        'c:Min kalau mau konsultasi masalah keluarga ke mana ya? [Malu kalau ke RT|Butuh cepat].',
        'f:Mohon pendampingan bagi anak yang mengalami perundungan di lingkungan {kel}.',
        'Anak perempuan di lingkungan kami hendak dinikahkan padahal baru [lima belas|enam belas] tahun, tolong ada penyuluhan.',
        'j:Wonten lare putus sekolah teng {rt}, [ngancani embah-e|tiyang sepuhe kesah]. Nyuwun dipirsani.',
        'Anak tetangga saya diejek teman-temannya sampai tidak mau sekolah, [ibunya bingung|sekolahnya diam saja].',
        'Apakah kota punya rumah aman, dan siapa yang bisa dihubungi malam hari?',
        'Saya ibu tunggal, butuh penitipan anak yang [terjangkau|aman] selama saya bekerja, adakah di {kel}?',
        'Ada keluarga dengan anak berkebutuhan khusus di {kel} yang [dikurung di kamar|belum pernah terapi], mereka tidak tahu harus ke mana.',
        'Bekas suami menahan akta lahir anak saya, [sekolah memintanya|saya takut menemuinya]. Mohon pendampingan.',
      ],
      details: ['Jangan sampai mereka tahu siapa yang melapor.', 'Saya tidak ingin memperkeruh, hanya ingin mereka aman.'],
      done: [
        deed('Kunjungan rumah dan pendampingan dimulai', 'Konselor perlindungan anak', 'Konselor kami sudah berkunjung pada {tgl} dan pendampingan berjalan. Rinciannya tidak kami tulis demi keselamatan mereka. Terima kasih atas kepedulian Bapak/Ibu; {oleh} tetap menjaga.'),
        deed('Anak dan orang tua ditemui, beasiswa kejar paket diurus', 'Pekerja sosial', 'Anak dan keluarganya sudah kami temui pada {tgl}. {oleh} mengurus sekolahnya kembali dan memberi nomor yang bisa dihubungi kapan saja.'),
      ],
      contests: ['Sampai hari ini belum ada yang menengok.'],
    },
  ],
  asks: ['Bapak/Ibu boleh menyebut RT saja tanpa nama siapa pun; kami hanya perlu tahu ke mana harus menengok.'],
  promises: ['Konselor akan menghubungi Bapak/Ibu pada {besok}, hanya lewat dialog ini supaya aman. Kalau keadaan memburuk malam ini, telepon 112.'],
  notes: ['Rahasia. Jangan kunjungi dengan mobil dinas.'],
};
