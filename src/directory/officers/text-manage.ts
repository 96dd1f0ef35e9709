import type { AuditEvent } from './domain.ts';
import type { Role } from '../actor.ts';
import type { MailState } from '../../platform/mail/outbox.ts';

/** Sentences of the pages for administrators: officers, outbox, audit. */
const rolesId: Record<Role, { name: string; explain: string }> = {
  administrator: { name: 'Administrator', explain: 'Mengundang petugas, mengatur peran, membaca surat keluar dan audit. Wajib langkah kedua.' },
  coordinator: { name: 'Koordinator', explain: 'Membaca, memilah, dan meneruskan laporan seluruh kota; memantau tenggat.' },
  agency_liaison: { name: 'Penghubung instansi', explain: 'Menerima laporan untuk instansinya, menjawab, dan melampirkan bukti.' },
  agency_head: { name: 'Kepala instansi', explain: 'Seperti penghubung; juga menyetujui perpanjangan tenggat.' },
  inspectorate: { name: 'Inspektorat', explain: 'Menangani pengaduan pengawasan dan melihat kasus terbatas.' },
  leadership: { name: 'Pimpinan', explain: 'Memantau semua laporan, menerima eskalasi, dapat membuka kembali kasus.' },
  counter_clerk: { name: 'Petugas loket', explain: 'Mencatat laporan warga yang datang; melihat laporan yang ia catat.' },
  auditor: { name: 'Auditor', explain: 'Membaca semua, termasuk audit; tidak dapat mengubah apa pun.' },
  data_protection_officer: { name: 'Pejabat pelindungan data', explain: 'Menjawab permintaan atas data pribadi, menjaga masa simpan, dan menangani insiden data; tidak melihat kasus pengawasan.' },
};
const rolesEn: typeof rolesId = {
  administrator: { name: 'Administrator', explain: 'Invites officers, sets roles, reads the outbox and the audit. Needs a second step.' },
  coordinator: { name: 'Coordinator', explain: 'Reads, sorts and forwards reports of the whole city; watches deadlines.' },
  agency_liaison: { name: 'Agency liaison', explain: 'Receives reports for the agency, answers and attaches evidence.' },
  agency_head: { name: 'Head of agency', explain: 'As the liaison; also approves extensions of deadlines.' },
  inspectorate: { name: 'Inspectorate', explain: 'Handles oversight complaints and sees restricted cases.' },
  leadership: { name: 'Leadership', explain: 'Watches all reports, receives escalations, may reopen cases.' },
  counter_clerk: { name: 'Counter clerk', explain: 'Writes down reports of people who come in; sees those reports.' },
  auditor: { name: 'Auditor', explain: 'Reads everything, the audit too; changes nothing.' },
  data_protection_officer: { name: 'Data protection officer', explain: 'Answers requests about personal data, keeps retention periods, handles data breaches; sees no oversight cases.' },
};
const eventsId: Record<AuditEvent, string> = {
  invited: 'mengundang', 'invitation-resent': 'mengirim ulang undangan', 'invitation-revoked': 'membatalkan undangan', 'password-link-sent': 'mengirim tautan kata sandi',
  'account-created': 'membuat akun dari undangan', 'password-set': 'membuat kata sandi lewat tautan', 'password-changed': 'mengganti kata sandi', 'roles-changed': 'mengubah peran', 'body-changed': 'mengubah instansi',
  disabled: 'menonaktifkan akun', enabled: 'mengaktifkan akun', 'factors-reset': 'mengatur ulang langkah kedua', 'totp-enrolled': 'memasang aplikasi autentikator', 'totp-removed': 'melepas aplikasi autentikator',
  'recovery-codes-made': 'membuat kode cadangan', 'recovery-code-used': 'memakai kode cadangan', 'passkey-added': 'menambah kunci sandi', 'passkey-removed': 'menghapus kunci sandi',
  'signed-in': 'masuk', 'signed-out': 'keluar', 'session-ended': 'mengakhiri sesi', 'sessions-ended': 'mengakhiri semua sesi lain',
};
const eventsEn: typeof eventsId = {
  invited: 'invited', 'invitation-resent': 'sent the invitation again', 'invitation-revoked': 'revoked the invitation', 'password-link-sent': 'sent a password link',
  'account-created': 'made the account from an invitation', 'password-set': 'made a password by link', 'password-changed': 'changed the password', 'roles-changed': 'changed roles', 'body-changed': 'changed the agency',
  disabled: 'disabled the account', enabled: 'enabled the account', 'factors-reset': 'reset the second step', 'totp-enrolled': 'set up the authenticator app', 'totp-removed': 'removed the authenticator app',
  'recovery-codes-made': 'made recovery codes', 'recovery-code-used': 'used a recovery code', 'passkey-added': 'added a passkey', 'passkey-removed': 'removed a passkey',
  'signed-in': 'signed in', 'signed-out': 'signed out', 'session-ended': 'ended a session', 'sessions-ended': 'ended all other sessions',
};

export const manageId = {
  roles: rolesId, events: eventsId,
  title: 'Petugas', search: 'Cari nama atau surel', searchAction: 'Cari', invite: 'Undang petugas', none: 'Tidak ada petugas yang cocok.', noneHelp: 'Ubah kata pencarian, atau undang petugas baru.',
  columns: { name: 'Nama', roles: 'Peran', body: 'Instansi', factor: 'Langkah kedua', seen: 'Terakhir aktif', state: 'Keadaan' },
  factorYes: 'ada', factorNo: 'belum ada', active: 'aktif', disabled: 'nonaktif', never: 'belum pernah', noBody: 'Seluruh kota', next: 'Berikutnya', previous: 'Sebelumnya', pager: 'Halaman daftar',
  waiting: 'Undangan yang belum dipakai', waitingUntil: (when: string) => `berlaku sampai ${when}`, waitingExpired: 'sudah kedaluwarsa', resend: 'Kirim ulang', revoke: 'Batalkan', resendTo: (who: string) => `Kirim ulang ke ${who}`, revokeOf: (who: string) => `Batalkan undangan ${who}`, unnamed: 'administrator pertama',
  inviteTitle: 'Undang petugas', inviteLead: 'Petugas menerima tautan sekali pakai lewat surel, berlaku 72 jam.', nameHint: 'Seperti tertulis di kartu pegawai.', body: 'Instansi', bodyHint: 'Penghubung, kepala, dan petugas loket harus punya instansi.', rolesLegend: 'Peran', inviteAction: 'Kirim undangan',
  needRole: 'Pilih paling sedikit satu peran.', needBody: 'Pilih instansi untuk peran ini.', emailTaken: 'Surel ini sudah punya akun. Cari di daftar petugas.',
  invited: 'Undangan dibuat dan masuk ke surat keluar.', linkOnce: 'Kalau surel tidak sampai, berikan tautan ini langsung. Hanya ditampilkan sekali:',
  rolesHead: 'Peran dan instansi', rolesAction: 'Simpan peran', lastAdministrator: 'Ini administrator terakhir. Jadikan petugas lain administrator dulu.', noSelfDisable: 'Anda tidak dapat menonaktifkan akun sendiri.',
  doorHead: 'Pintu masuk', disable: 'Nonaktifkan akun', disableNote: 'Semua sesinya langsung berakhir. Riwayatnya tetap ada.', enable: 'Aktifkan lagi', reset: 'Atur ulang langkah kedua', resetNote: 'Untuk ponsel yang hilang. Pastikan dulu bahwa ini benar orangnya, misalnya bertemu langsung.', sendLink: 'Kirim tautan kata sandi baru', sendLinkNote: 'Kata sandi lama tetap berlaku sampai tautan dipakai.',
  history: 'Riwayat akun ini', email: 'Surel', created: 'Dibuat',
  saved: { peran: 'Peran dan instansi disimpan.', nonaktif: 'Akun dinonaktifkan.', aktif: 'Akun aktif lagi.', ulang: 'Langkah kedua diatur ulang. Semua sesinya berakhir.', tautan: 'Tautan kata sandi masuk ke surat keluar.', kirim: 'Undangan dikirim ulang dengan tautan baru.', batal: 'Undangan dibatalkan.' } as Record<string, string>,
  confirmPassword: 'Kata sandi Anda', confirmHint: 'Untuk memastikan bahwa ini Anda.',
  mailsTitle: 'Surat keluar', mailsLead: 'Surat yang dikirim atau menunggu dikirim oleh sistem.', mailsHeld: 'Server surel belum diatur, jadi surat disimpan di sini. Sampaikan isinya kepada penerima dengan cara lain, atau atur SMTP_URL.', mailsNone: 'Belum ada surat.', mailTo: 'Kepada', mailSubject: 'Perihal', mailState: 'Keadaan', mailAt: 'Dibuat', mailText: 'Isi surat', mailRead: 'Baca isi',
  mailRelease: 'Kirim lagi', mailReleaseTo: (who: string) => `Kirim lagi surat kepada ${who}`, mailReleased: 'Surat masuk antrean kirim.', mailAll: 'Semua', mailTabs: 'Keadaan surat', mailOlder: 'Lebih lama', mailError: 'Sebab gagal',
  mailStates: { queued: 'menunggu', sent: 'terkirim', held: 'disimpan', failed: 'gagal' } as Record<MailState, string>,
  auditTitle: 'Audit akun', auditLead: 'Siapa melakukan apa pada akun mana. Baris tidak dapat diubah atau dihapus.', auditAll: 'Semua kejadian', auditEvent: 'Kejadian', auditWho: 'Nama atau surel', auditFrom: 'Dari tanggal', auditUntil: 'Sampai tanggal', auditFilter: 'Saring', auditNone: 'Tidak ada kejadian yang cocok.', auditOlder: 'Lebih lama', system: 'Sistem', auditWhen: 'Waktu', auditActor: 'Pelaku', auditSubject: 'Akun', auditDetail: 'Rincian', auditAddress: 'Alamat jaringan',
  detailRoles: (before: string, after: string) => `${before} → ${after}`, none_: 'tidak ada',
  how: { password: 'kata sandi', totp: 'kata sandi dan aplikasi', 'recovery-code': 'kata sandi dan kode cadangan', passkey: 'kunci sandi' } as Record<string, string>,
};

export const manageEn: typeof manageId = {
  roles: rolesEn, events: eventsEn,
  title: 'Officers', search: 'Search name or e-mail', searchAction: 'Search', invite: 'Invite an officer', none: 'No officer matches.', noneHelp: 'Change the words, or invite a new officer.',
  columns: { name: 'Name', roles: 'Roles', body: 'Agency', factor: 'Second step', seen: 'Last active', state: 'State' },
  factorYes: 'yes', factorNo: 'not yet', active: 'active', disabled: 'disabled', never: 'never', noBody: 'Whole city', next: 'Next', previous: 'Previous', pager: 'Pages of the list',
  waiting: 'Invitations not used yet', waitingUntil: (when) => `valid until ${when}`, waitingExpired: 'expired', resend: 'Send again', revoke: 'Revoke', resendTo: (who) => `Send again to ${who}`, revokeOf: (who) => `Revoke the invitation of ${who}`, unnamed: 'first administrator',
  inviteTitle: 'Invite an officer', inviteLead: 'The officer receives a one-time link by e-mail, valid for 72 hours.', nameHint: 'As written on the staff card.', body: 'Agency', bodyHint: 'Liaisons, heads and counter clerks need an agency.', rolesLegend: 'Roles', inviteAction: 'Send the invitation',
  needRole: 'Choose at least one role.', needBody: 'Choose the agency for this role.', emailTaken: 'This e-mail already has an account. Look in the list of officers.',
  invited: 'The invitation is made and in the outbox.', linkOnce: 'If the mail does not arrive, hand over this link. It is shown only once:',
  rolesHead: 'Roles and agency', rolesAction: 'Save roles', lastAdministrator: 'This is the last administrator. Make somebody else administrator first.', noSelfDisable: 'You cannot disable your own account.',
  doorHead: 'Access', disable: 'Disable the account', disableNote: 'All its sessions end at once. Its history stays.', enable: 'Enable again', reset: 'Reset the second step', resetNote: 'For a lost phone. First make sure that it is the right person, for instance face to face.', sendLink: 'Send a new password link', sendLinkNote: 'The old password keeps working until the link is used.',
  history: 'History of this account', email: 'E-mail', created: 'Created',
  saved: { peran: 'Roles and agency saved.', nonaktif: 'Account disabled.', aktif: 'Account active again.', ulang: 'Second step reset. All its sessions ended.', tautan: 'The password link is in the outbox.', kirim: 'Invitation sent again with a new link.', batal: 'Invitation revoked.' },
  confirmPassword: 'Your password', confirmHint: 'To make sure that it is you.',
  mailsTitle: 'Outbox', mailsLead: 'Mails that the system has sent or is waiting to send.', mailsHeld: 'No mail server is set up, so mails are kept here. Pass their content on in another way, or set SMTP_URL.', mailsNone: 'No mail yet.', mailTo: 'To', mailSubject: 'Subject', mailState: 'State', mailAt: 'Made', mailText: 'Text of the mail', mailRead: 'Read the text',
  mailRelease: 'Send again', mailReleaseTo: (who) => `Send the mail to ${who} again`, mailReleased: 'The mail is in the queue.', mailAll: 'All', mailTabs: 'State of mails', mailOlder: 'Older', mailError: 'Why it failed',
  mailStates: { queued: 'waiting', sent: 'sent', held: 'held', failed: 'failed' },
  auditTitle: 'Account audit', auditLead: 'Who did what to which account. Lines cannot be changed or deleted.', auditAll: 'All events', auditEvent: 'Event', auditWho: 'Name or e-mail', auditFrom: 'From', auditUntil: 'Until', auditFilter: 'Filter', auditNone: 'No event matches.', auditOlder: 'Older', system: 'System', auditWhen: 'Time', auditActor: 'By', auditSubject: 'Account', auditDetail: 'Details', auditAddress: 'Network address',
  detailRoles: (before, after) => `${before} → ${after}`, none_: 'none',
  how: { password: 'password', totp: 'password and app', 'recovery-code': 'password and recovery code', passkey: 'passkey' },
};
