import type { ComplaintClass, ReturnReason } from '../complaints/domain.ts';
import { deed, type Deed } from './stock/stock.ts';

/** General sentences of the city, used around the texts of each function. Original; voice of design/README.md. */
export const GREETINGS = ['Bapak/Ibu yang baik,', 'Bapak/Ibu,', 'Terima kasih laporannya, Bapak/Ibu.', 'Selamat siang, Bapak/Ibu.', 'Selamat pagi, Bapak/Ibu.', 'Terima kasih sudah memberi tahu kami.', ''] as const;
export const AFTER_DEED = ['Apakah menurut Bapak/Ibu masalahnya selesai?', 'Kalau belum beres, balas saja di sini.', 'Mohon maaf atas ketidaknyamanannya.', 'Kalau masih ada yang kurang, tulis di sini; kami baca.', 'Terima kasih sudah ikut menjaga kota.', ''] as const;
export const AFTER_DEED_PAPERS = ['Apakah menurut Bapak/Ibu masalahnya selesai?', 'Kalau belum beres, balas saja di sini.', 'Kalau masih ada yang kurang, tulis di sini; kami baca.', ''] as const;
export const AFTER_EXPLAINED = ['Apakah jawaban ini cukup?', 'Kalau masih ada yang ingin ditanyakan, balas saja di sini.', 'Terima kasih sudah bertanya.', ''] as const;
export const AFTER_PROMISE = ['Kabar berikutnya kami tulis di halaman ini.', 'Bapak/Ibu bisa membalas di sini kapan saja.', ''] as const;
export const FORWARDED = ['Laporan sudah kami baca dan teruskan ke penanggung jawabnya.', 'Isi dan tempatnya jelas. Kami teruskan ke instansi yang mengerjakan.', 'Terima kasih, laporan lengkap. Penanggung jawabnya sudah kami beri tahu.'] as const;
export const COMPLETED = ['Sudah saya lengkapi, tempatnya {patokan} {jalan}.', 'Maaf baru balas. Lokasinya {jalan} {rt}, {patokan}.', 'Ini keterangannya: {jalan}, {rt}. Fotonya menyusul ya.', 'Nggih Pak, tempatnya {patokan}. Matur nuwun sudah ditanya.', 'Saya cek lagi, di sisi utara {jalan}, dekat nomor 14.', 'Tanggalnya hari {hari}, sekitar {jam}. Selebihnya sama seperti laporan saya.', 'sdh sy tambahkan min, {patokan}'] as const;
export const COMPLETED_PAPERS = ['Maaf baru balas, nomor pendaftarannya sudah saya titipkan di loket.', 'Saya ajukan hari {hari}, lewat internet.', 'Sudah saya lengkapi, bukti pendaftarannya saya foto.', 'Kejadiannya hari {hari} sekitar {jam}, di loket dua.', 'Nggih, niki sampun kula lengkapi. Matur nuwun.'] as const;
export const REPLIES = ['Terima kasih infonya, kami tunggu.', 'Oke min, ditunggu ya.', 'Kalau petugas datang tolong kabari RT dulu, gangnya sempit.', 'Matur nuwun Pak, mugi-mugi lancar.', 'Baik. Sekadar tambahan, keadaannya makin parah sejak tadi malam.', 'Siap, kami bantu menjaga di lokasi.', 'Sampai hari ini belum ada yang datang, apakah jadwalnya berubah?'] as const;
export const THANKS = ['Alhamdulillah sudah beres, terima kasih.', 'Mantap min, gercep. Suwun!', 'Sudah selesai, terima kasih petugasnya ramah.', 'Matur nuwun sanget, sampun sae.', 'Terima kasih banyak, warga senang.', 'Oke sudah, makasih.', 'Saya cek sendiri barusan, memang sudah beres. Terima kasih.', 'Sip, mbois.', 'Terima kasih, tidak menyangka cepat ditangani.', 'sdh beres pak trmksh', 'Terima kasih atas perhatian Bapak/Ibu, laporan saya nyatakan selesai.'] as const;
export const THANKS_EXPLAINED = ['Terima kasih penjelasannya, sekarang saya paham.', 'Oh begitu, siap. Makasih min.', 'Jelas, terima kasih.', 'Matur nuwun informasinipun.', 'Baik, cukup jelas. Terima kasih sudah dijawab.'] as const;
export const ACCEPTS_NO = ['Ya sudah kalau memang begitu, terima kasih sudah dijelaskan.', 'Saya paham, nanti saya hubungi yang disebut. Terima kasih.', 'Agak kecewa, tapi setidaknya ada jawabannya.'] as const;
export const CONTESTS = ['Maaf, ini belum selesai. Silakan dicek sendiri ke lokasi.', 'Katanya sudah, tapi saya lihat belum ada perubahan.', 'Belum beres Pak, tolong jangan ditutup dulu.', 'Baru separuh yang dikerjakan.', 'dereng beres Pak, tasih sami kados wingi', 'Kok sudah dijawab selesai? Di sini masih sama saja.'] as const;
export const CONTESTS_EXPLAINED = ['Jawabannya belum menjawab pertanyaan saya.', 'Maaf, yang saya tanyakan bukan itu.', 'Waktu saya tanya di loket jawabannya lain, mana yang benar?'] as const;
export const SECOND_PROMISE = ['Terima kasih sudah memberi tahu, dan maaf pekerjaan kami belum tuntas. Petugas kembali pada {besok}.', 'Bapak/Ibu benar, kami periksa ulang pada {besok} bersama pengawas.'] as const;
export const SECOND_DEED = ['Kami kembali ke lokasi pada {tgl} dan bagian yang tertinggal sudah dikerjakan. {oleh} memeriksanya sampai selesai.', 'Pengawas sudah memeriksa ulang pada {tgl}. Kekurangannya dibetulkan hari itu oleh {oleh}; maaf Bapak/Ibu harus melapor dua kali.'] as const;
export const SECOND_EXPLAINED = ['Jawaban kami yang lalu kurang lengkap, maaf. Pada {tgl} sudah kami periksa ulang dan {oleh} menuliskannya langkah demi langkah di halaman layanan.', 'Pertanyaan Bapak/Ibu sudah kami baca ulang pada {tgl}. Yang berlaku adalah jawaban ini, dan petugas loket sudah diberi tahu; penanggung jawabnya {oleh}.'] as const;
export const WITHDRAWS = ['Saya tarik laporannya, ternyata sudah beres sebelum petugas datang.', 'Maaf salah lokasi, nanti saya buat laporan baru.', 'Tidak jadi, sudah diurus pak RT.', 'Dibatalkan saja min, tetangga sudah minta maaf.', 'Laporan saya cabut karena dobel dengan punya istri.'] as const;
export const SECOND_DEED_PAPERS = ['Bapak/Ibu benar, masih ada yang kurang. Kekurangannya sudah dibetulkan pada {tgl} oleh {oleh}; maaf harus menulis dua kali.', 'Kami periksa ulang bersama semua pihak pada {tgl}, dan sisanya sudah dibereskan oleh {oleh}.'] as const;
export const COMPLETED_OTHER = ['Maaf baru balas. Kejadiannya hari {hari} sekitar {jam}.', 'Sudah saya lengkapi, di {rt} {kel}.', 'Nggih, niki sampun kula lengkapi. Matur nuwun.', 'Itu hari {hari}, saya sendiri yang mengalami.', 'sdh sy lengkapi ya, {rt}'] as const;
/** Where no answer of the stock speaks of the same thing. */
export const PLAIN_PROMISES = ['Laporan ini kami periksa pada {besok} dan hasilnya kami tulis di sini.', 'Petugas yang mengurus hal ini kembali bertugas {besok}; jawabannya kami tulis hari itu juga.', 'Kami membahasnya {besok} dengan bagian yang bersangkutan.'] as const;
export const PLAIN_ASKS = ['Boleh ditambahkan sedikit keterangan, Bapak/Ibu: kapan terjadinya dan di sebelah mana?', 'Laporan Bapak/Ibu hampir lengkap. Kami hanya butuh tanggal kejadian dan keterangan yang bisa dicocokkan petugas.'] as const;
export const PLAIN_DEEDS: Readonly<Record<ComplaintClass | 'placeless', readonly Deed[]>> = {
  complaint_service: [
    deed('Lokasi didatangi dan keadaannya dibereskan', 'Petugas lapangan', 'Petugas kami sudah datang ke lokasi pada {tgl} dan membereskannya hari itu juga. Pekerjaan dipimpin {oleh}.'),
    deed('Keadaan di lokasi diperiksa dan dibetulkan bersama kelurahan', 'Pengawas wilayah', 'Bersama kelurahan, kami sudah memeriksa lokasi dan membetulkannya pada {tgl}. Penanggung jawabnya {oleh}.'),
  ],
  placeless: [
    deed('Persoalan diperiksa dan dibereskan', 'Seksi pelayanan', 'Persoalan ini sudah kami periksa bersama pihak yang bersangkutan dan dibereskan pada {tgl}. Penanggung jawabnya {oleh}.'),
    deed('Keluhan dicocokkan dengan catatan dan dibetulkan', 'Kepala seksi pelayanan', 'Keluhan Bapak/Ibu benar setelah kami cocokkan dengan catatan kami, dan sudah dibetulkan pada {tgl} oleh {oleh}. Maaf atas kejadian ini.'),
  ],
  complaint_oversight: [deed('Pemeriksaan selesai dan hasilnya diserahkan kepada atasan', 'Auditor Inspektorat', 'Pemeriksaan sudah selesai pada {tgl} dan hasilnya diserahkan kepada atasan pegawai itu oleh {oleh}.')],
  information_request: [
    deed('Pertanyaan dijawab lengkap', 'Loket informasi', 'Pertanyaan Bapak/Ibu sudah kami jawab lengkap dan kirim pada {tgl}; syarat, jadwal dan biayanya juga terpasang di halaman layanan. Dijawab oleh {oleh}.'),
    deed('Penjelasan dikirim dan dipasang di papan layanan', 'Bagian pelayanan', 'Penjelasannya sudah kami kirim pada {tgl} dan kami pasang di papan layanan supaya warga lain ikut tahu. Kalau perlu ditanyakan langsung, {oleh} membantu di loket.'),
  ],
  aspiration: [deed('Usulan dibahas dan masuk daftar musyawarah', 'Bidang perencanaan', 'Usulan ini sudah kami bahas pada {tgl} dan masuk daftar yang dibawa ke musyawarah kelurahan berikutnya. Penanggung jawabnya {oleh}.')],
};
export const EXTENDS = ['Alat yang cocok baru datang pekan depan, jadi kami perlu tambahan waktu. Pekerjaan sementara sudah dipasang.', 'Hujan menghentikan pekerjaan tiga hari; sisa pekerjaan butuh tambahan waktu.', 'Kami menunggu hasil ukur dari lapangan sebelum mengerjakan. Tambahan waktunya disetujui kepala instansi.', 'Barang pengganti harus dipesan dari luar kota.'] as const;

export const RETURNS: readonly (readonly [ReturnReason, string])[] = [
  ['not_our_function', 'Setelah kami periksa, pekerjaan ini bukan tugas instansi kami. Mohon diteruskan kepada yang mengurusnya; foto hasil cek kami sertakan.'],
  ['other_body_owns_asset', 'Kami sudah ke lokasi. Barang yang rusak itu aset instansi lain, jadi kami tidak boleh membukanya.'],
  ['not_our_function', 'Kami tidak punya petugas maupun anggaran untuk hal ini; di daftar tugas, ini milik instansi lain.'],
];
export const DUPLICATE = 'Hal yang sama sudah dilaporkan tetangga Bapak/Ibu dan sedang dikerjakan. Laporan ini kami gabung supaya petugas datang satu kali saja.';
export const DEEMED_WITHDRAWN = 'Kami menunggu keterangan selama 30 hari dan belum menerimanya, jadi laporan ini kami simpan. Bapak/Ibu boleh membukanya kembali kapan saja dengan kode lacak.';
