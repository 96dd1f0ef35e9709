/** Letters before the number of a vehicle, by region of registration (Perpol 7/2021, Lampiran). */
export const PLATE_REGIONS: ReadonlySet<string> = new Set(('A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DG DH DK DL DM DN DP DR DS DT DW E EA EB ED F G H K KB KH KT KU L M N P PA PB PG PS PT R S T W Z').split(' '));

/** Words that follow "Pak", "Bu" or "nama saya" and are no name: offices, forms of address, and what a sentence goes on with. */
export const NOT_NAMES: ReadonlySet<string> = new Set((`
wali walikota wakil gubernur bupati presiden menteri camat lurah kades kepala ketua sekretaris bendahara rt rw guru dosen dokter bidan perawat polisi satpam hakim jaksa
dishub dinas kelurahan kecamatan kota kabupaten pemkot pemda instansi petugas pegawai pejabat admin operator sopir supir kusir tukang juru parkir hansip linmas babinsa kader posyandu
kepsek kapolsek kapolres sekda kadis kabid kasi staf direktur manajer bupatinya walikotanya haji hajah ustad ustadz ustadzah kyai habib
dan atau yang di ke dari untuk pada dengan ini itu saya kami kita anda beliau mereka mohon tolong minta terima kasih terimakasih sudah telah belum tidak bukan akan harus agar supaya
adalah ialah selaku sebagai warga warganya pelapor penduduk asal alamat nik kk no nomor hp telp telepon wa umur usia tanggal tempat lahir jenis kelamin pekerjaan
hamil menyusui rumah tangga ibu ibu-ibu bapak bapak-bapak bapak/ibu pak bu saudara semua sekalian muda tua almarhum almarhumah anak istri suami orang keluarga
mau ingin hendak bisa dapat perlu izin ijin lapor melapor melaporkan bertanya tanya selamat pagi siang sore malam assalamualaikum salam yth jalan jl gang lampu air sampah
malam senin selasa rabu kamis jumat jum'at sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember indonesia
pengadilan sertifikat rekening bank perusahaan pt cv toko warung masjid sekolah sd smp sma smk puskesmas rs rsud`).trim().split(/\s+/));
