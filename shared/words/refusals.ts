import type { Sentence } from './sentence.ts'

interface RefusalWords extends Sentence {
  readonly status: number
}

/** Every way a request can be refused: HTTP status and the sentence in both languages. Codes are stable. */
export const refusals = {
  'request.malformed': { status: 400, id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' },
  'request.invalid': { status: 422, id: 'Isian belum benar.', en: 'Some fields are not correct.' },
  'filter.unknown': {
    status: 422,
    id: 'Saringan {names} tidak dikenal di sini.',
    en: 'There is no filter {names} here.',
  },
  'filter.choice': {
    status: 422,
    id: 'Nilai saringan {names} tidak dikenal.',
    en: 'The value of the filter {names} is unknown.',
  },
  'filter.date_malformed': {
    status: 422,
    id: 'Tanggal pada saringan {names} tidak ada atau tidak dapat dibaca.',
    en: 'The date in the filter {names} does not exist or cannot be read.',
  },
  'range.reversed': {
    status: 422,
    id: 'end_date lebih awal dari start_date.',
    en: 'end_date is earlier than start_date.',
  },
  'range.too_long': {
    status: 422,
    id: 'Rentang tanggal paling lama sepuluh tahun.',
    en: 'The dates may span ten years at most.',
  },
  'request.too_large': { status: 413, id: 'Permintaan terlalu besar.', en: 'The request is too large.' },
  'request.head_too_large': {
    status: 431,
    id: 'Kepala permintaan terlalu besar.',
    en: 'The request’s head is too large.',
  },
  'request.late': { status: 408, id: 'Permintaan tidak selesai dikirim.', en: 'The request was not sent to its end.' },
  'request.media_type': {
    status: 415,
    id: 'Jenis isi {type} tidak diterima di sini.',
    en: 'Content type {type} is not accepted here.',
  },
  'request.too_many': {
    status: 429,
    id: 'Terlalu banyak permintaan. Coba lagi dalam {seconds} detik.',
    en: 'Too many requests. Try again in {seconds} {seconds|second|seconds}.',
  },
  'route.unknown': { status: 404, id: 'Alamat {method} {path} tidak ada.', en: 'There is no {method} {path}.' },
  'auth.required': { status: 401, id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  'auth.expired': {
    status: 401,
    id: 'Sesi sudah berakhir. Silakan masuk lagi.',
    en: 'The session has ended. Please sign in again.',
  },
  'auth.failed': { status: 401, id: 'Surel atau kata sandi salah.', en: 'The e-mail or the password is wrong.' },
  'auth.password_wrong': { status: 422, id: 'Kata sandi Anda salah.', en: 'That is not your password.' },
  'link.invalid': {
    status: 404,
    id: 'Tautan ini tidak berlaku, sudah dipakai, atau kedaluwarsa. Minta tautan baru.',
    en: 'This link is not valid, was used, or is too old. Ask for a new one.',
  },
  'auth.forbidden': {
    status: 403,
    id: 'Peran Anda tidak mengizinkan tindakan ini.',
    en: 'Your role does not allow this.',
  },
  'auth.device_disabled': {
    status: 403,
    id: 'Perangkat ini dinonaktifkan. Hubungi administrator.',
    en: 'This device is disabled. Contact an administrator.',
  },
  'oauth.invalid_request': {
    status: 400,
    id: 'Permintaan token tidak lengkap atau bertentangan.',
    en: 'The token request is incomplete or contradicts itself.',
  },
  'oauth.invalid_client': { status: 401, id: 'Client tidak dikenal.', en: 'The client is unknown.' },
  'oauth.unsupported_grant_type': {
    status: 400,
    id: 'Hanya client_credentials yang didukung.',
    en: 'Only client_credentials is supported.',
  },
  'oauth.invalid_scope': {
    status: 400,
    id: 'Client ini tidak berhak atas scope {scope}.',
    en: 'This client may not have the scope {scope}.',
  },
  'partner.token_prefixed': {
    status: 401,
    id: 'Kirim token apa adanya di header Authorization, tanpa "Bearer".',
    en: 'Send the token as it is in the Authorization header, without "Bearer".',
  },
  'tenant.unknown': {
    status: 404,
    id: 'Tenant ini tidak dikenal, atau belum mengizinkan aplikasi Anda.',
    en: 'This tenant is unknown, or has not allowed your app.',
  },
  'tenant.not_connected': {
    status: 403,
    id: 'Tenant ini tidak terhubung. Panggil tenants/authorize terlebih dahulu.',
    en: 'This tenant is not connected. Call tenants/authorize first.',
  },
  'tenant.expired': {
    status: 403,
    id: 'Masa sambungan tenant ini sudah habis. Panggil tenants/authorize untuk memperpanjang.',
    en: 'The connection to this tenant has expired. Call tenants/authorize to extend it.',
  },
  'outside.unused': {
    status: 409,
    id: '{system} tidak dipakai di kawasan ini. Periksa pengaturan server.',
    en: '{system} is not used at this site. Look at the settings of the server.',
  },
  'codeco.not_failed': {
    status: 409,
    id: 'Gerakan ini berstatus {state}; hanya yang ditolak atau gagal dapat dikirim ulang.',
    en: 'This movement is {state}; only one that was rejected or is dead can be told again.',
  },
  'codeco.undone': {
    status: 409,
    id: 'Check-in gerakan ini sudah dibatalkan; gerakannya tidak dikirim lagi.',
    en: 'The check-in of this movement was undone; it is not told again.',
  },
  'codeco.no_correction': {
    status: 409,
    id: 'Tidak ada yang perlu dikoreksi pada gerakan ini.',
    en: 'There is nothing to correct about this movement.',
  },
  'codeco.range_reversed': {
    status: 422,
    id: 'Hari akhir lebih awal dari hari awal.',
    en: 'The last day is before the first.',
  },
  'codeco.range_too_long': {
    status: 422,
    id: 'Rekonsiliasi paling lama {days} hari.',
    en: 'A reconciliation covers {days} days at most.',
  },
  'row.not_found': { status: 404, id: 'Data tidak ditemukan.', en: 'Not found.' },
  'row.in_use': { status: 409, id: 'Masih dipakai: {users}.', en: 'Still in use: {users}.' },
  'row.taken': { status: 409, id: '{field} sudah dipakai.', en: '{field} is already taken.' },
  'row.changed': {
    status: 409,
    id: 'Data sudah diubah orang lain. Muat ulang lalu coba lagi.',
    en: 'Somebody else changed this. Reload and try again.',
  },
  'idempotency.conflict': {
    status: 422,
    id: 'Idempotency-Key ini sudah dipakai untuk isi yang lain.',
    en: 'This Idempotency-Key was used for another body.',
  },
  'idempotency.missing': {
    status: 400,
    id: 'Header Idempotency-Key wajib diisi.',
    en: 'The Idempotency-Key header is required.',
  },
  'idempotency.unfinished': {
    status: 409,
    id: 'Permintaan pertama dengan Idempotency-Key ini belum selesai. Periksa keadaannya sebelum mengulang.',
    en: 'The first request with this Idempotency-Key is not finished. Look at the state before you try again.',
  },
  'ticket.step_illegal': {
    status: 409,
    id: 'Tiket berstatus “{from}” tidak dapat menjadi “{to}”. Langkah yang boleh: {legal}.',
    en: 'The ticket is “{from}” and cannot become “{to}”. Allowed: {legal}.',
  },
  'ticket.not_editable': {
    status: 409,
    id: 'Tiket berstatus “{status}” tidak dapat diubah, hanya yang berstatus “{editable}”. Langkah yang boleh: {legal}.',
    en: 'The ticket is “{status}” and cannot be changed, only one that is “{editable}”. Allowed: {legal}.',
  },
  'ticket.not_printable': {
    status: 409,
    id: 'Tiket tamu berstatus “{status}”; hanya yang aktif dapat dicetak.',
    en: 'The guest ticket is “{status}”; only an active one can be printed.',
  },
  'ticket.over': {
    status: 409,
    id: 'Hari kunjungan sudah lewat. Tolak tiket ini dan minta yang baru.',
    en: 'The day of the visit is over. Reject this ticket and ask for a new one.',
  },
  'role.system': {
    status: 409,
    id: '{role} adalah peran sistem: dapat diberikan, tetapi tidak dapat diubah atau dihapus.',
    en: '{role} is a role of the system: it can be given, but neither changed nor deleted.',
  },
  'role.above': { status: 403, id: 'Peran {role} di atas peran Anda.', en: 'The role {role} is above your own.' },
  'role.beyond': {
    status: 403,
    id: 'Anda tidak dapat memberi lebih dari peran Anda sendiri.',
    en: 'You cannot grant more than your own role holds.',
  },
  'user.above': { status: 403, id: '{name} memegang peran di atas Anda.', en: '{name} holds a role above yours.' },
  'user.self': {
    status: 409,
    id: 'Peran, pos, dan status Anda sendiri hanya dapat diubah orang lain.',
    en: 'Only somebody else can change your own role, gates and status.',
  },
  'user.outside_areas': {
    status: 403,
    id: 'Pos di luar area Anda.',
    en: 'These gates are outside your own areas.',
  },
  'user.last_super_admin': {
    status: 409,
    id: 'Harus tetap ada satu super admin aktif yang dapat mengelola pengguna dan peran.',
    en: 'One active super admin who can manage users and roles must remain.',
  },
  'company.suspended': { status: 403, id: '{company} sedang ditangguhkan.', en: '{company} is suspended.' },
  'lane.not_found': { status: 404, id: 'Lane {lane} tidak dikenal.', en: 'Lane {lane} is unknown.' },
  'lane.not_yours': {
    status: 403,
    id: 'Perangkat ini terpasang di lane lain.',
    en: 'This device belongs to another lane.',
  },
  'lane.direction': {
    status: 422,
    id: 'Lane {lane} tidak melayani arah ini.',
    en: 'Lane {lane} does not serve this direction.',
  },
  'shift.waiting': {
    status: 409,
    id: 'Masih ada serah terima yang menunggu konfirmasi.',
    en: 'A handover still waits to be confirmed.',
  },
  'shift.own': {
    status: 409,
    id: 'Serah terima dikonfirmasi oleh operator berikutnya, bukan oleh yang menyerahkan.',
    en: 'A handover is confirmed by the next operator, not by the one who handed over.',
  },
  'shift.confirmed': {
    status: 409,
    id: 'Serah terima ini sudah dikonfirmasi oleh {name}.',
    en: 'This handover was confirmed by {name}.',
  },
  'lane.taken': {
    status: 409,
    id: 'Lane sedang diintervensi oleh {owner}.',
    en: 'The lane is being handled by {owner}.',
  },
  'lane.stream_address': {
    status: 422,
    id: 'Sumber gambar langsung ini memerlukan alamat.',
    en: 'This source of live pictures needs an address.',
  },
  'lane.alone': {
    status: 409,
    id: 'Komputer lane {lane} tidak terhubung.',
    en: 'The machine of lane {lane} is not connected.',
  },
  'conflict.resolved': {
    status: 409,
    id: 'Konflik sudah diselesaikan oleh {by}.',
    en: 'The conflict was resolved by {by}.',
  },
  'pairing.wrong_code': {
    status: 422,
    id: 'Kode pemasangan salah, sudah dipakai, atau kedaluwarsa. Buat kode baru di konsol.',
    en: 'The pairing code is wrong, used or expired. Make a new one in the console.',
  },
  'device.ambiguous': {
    status: 409,
    id: 'Lebih dari satu perangkat cocok dengan ciri ini. Pilih ciri lain: nomor seri, id relay, atau port tempat ia tercolok.',
    en: 'More than one device fits this mark. Choose another: serial number, relay id, or the port it is plugged into.',
  },
  'device.missing': {
    status: 404,
    id: 'Tidak ada perangkat yang cocok.',
    en: 'No device fits.',
  },
  'lab.not_here': {
    status: 409,
    id: 'Komputer lane ini tidak mengizinkan perubahan perangkat.',
    en: 'The machine of this lane lets nobody change its devices.',
  },
  'lab.real_devices': {
    status: 409,
    id: 'Perangkat lane ini sungguhan. Gangguan hanya dapat dibuat pada perangkat simulasi.',
    en: 'The devices of this lane are real. Only simulated devices can be made to go wrong.',
  },
  'lane.handled': { status: 409, id: 'Sudah ditangani {owner}.', en: 'Already handled by {owner}.' },
  'lane.closed': { status: 409, id: 'Lane {lane} ditutup.', en: 'Lane {lane} is closed.' },
  'lane.no_vehicle': {
    status: 409,
    id: 'Tidak ada kendaraan yang menunggu keputusan di lane {lane}.',
    en: 'No vehicle is waiting for a decision in lane {lane}.',
  },
  'lane.unreachable': {
    status: 503,
    id: 'Lane {lane} tidak terhubung; palang tidak dibuka.',
    en: 'Lane {lane} is not connected; the barrier was not opened.',
  },
  'reason.note_required': {
    status: 422,
    id: 'Alasan ini wajib diberi catatan (minimal 5 huruf).',
    en: 'This reason needs a note (at least 5 characters).',
  },
  'policy.unknown': {
    status: 404,
    id: 'Gerbang ini tidak punya aturan versi {version}.',
    en: 'This gate has no policy of version {version}.',
  },
  'policy.current': {
    status: 409,
    id: 'Versi {version} sudah berlaku.',
    en: 'Version {version} is already in force.',
  },
  'period.reversed': {
    status: 422,
    id: 'valid_until harus setelah valid_from.',
    en: 'valid_until must be after valid_from.',
  },
  'period.past': { status: 422, id: 'Masa berlaku ini sudah lewat.', en: 'This period is over.' },
  'period.too_long': {
    status: 422,
    id: 'Masa berlaku paling lama {days} hari.',
    en: 'The period may have at most {days} {days|day|days}.',
  },
  'undo.not_opened': {
    status: 409,
    id: 'Check-in ini tidak membuka gerbang; tidak ada yang dibatalkan.',
    en: 'This check-in did not open the gate; there is nothing to undo.',
  },
  'undo.done': { status: 409, id: 'Sudah dibatalkan oleh {by}.', en: 'Already undone by {by}.' },
  'undo.too_late': {
    status: 409,
    id: 'Batas waktu pembatalan {minutes} menit sudah lewat.',
    en: 'The time to undo, {minutes} {minutes|minute|minutes}, is over.',
  },
  'undo.moved_on': {
    status: 409,
    id: 'Kendaraan sudah melangkah lebih jauh; batalkan langkah terakhir dahulu.',
    en: 'The vehicle has gone further since; undo its last step first.',
  },
  'undo.passed': {
    status: 409,
    id: 'Sensor melihat kendaraan ini lewat; pilih alasan lain.',
    en: 'The sensor saw this vehicle pass; choose another reason.',
  },
  'activity.no_facts': {
    status: 409,
    id: 'Fakta keputusan ini tidak tersimpan.',
    en: 'The facts of this decision were not kept.',
  },
  'slip.none': {
    status: 409,
    id: 'Tidak ada slip untuk kendaraan ini.',
    en: 'There is no slip for this vehicle.',
  },
  'slip.on_its_way': {
    status: 409,
    id: 'Slip masih dalam pencetakan; tunggu sampai keluar atau gagal.',
    en: 'The slip is still being printed; wait until it comes out or fails.',
  },
  'manual.running': {
    status: 409,
    id: 'Mode manual gerbang ini sudah berjalan sejak dimulai {by}.',
    en: 'The manual mode of this gate is running already; {by} started it.',
  },
  'manual.not_running': {
    status: 409,
    id: 'Gerbang ini tidak dalam mode manual.',
    en: 'This gate is not in manual mode.',
  },
  'manual.outside_period': {
    status: 422,
    id: 'Waktu tertulis di luar masa mode manual.',
    en: 'The written time is outside the period of manual mode.',
  },
  'manual.slip_done': {
    status: 409,
    id: 'Slip {number} sudah dimasukkan atau dibatalkan.',
    en: 'Slip {number} was entered or voided already.',
  },
  'manual.too_many_slips': {
    status: 422,
    id: 'Satu masa manual paling banyak {most} slip.',
    en: 'One period of manual mode has at most {most} slips.',
  },
  'extension.range_reversed': {
    status: 422,
    id: 'expires_to lebih awal dari expires_from.',
    en: 'expires_to is earlier than expires_from.',
  },
  'extension.too_far': {
    status: 422,
    id: 'Perpanjangan paling jauh {days} hari dari hari ini.',
    en: 'An extension reaches {days} {days|day|days} from today at most.',
  },
  'override.range_too_long': {
    status: 422,
    id: 'Rentang paling lama {days} hari.',
    en: 'The range may have at most {days} {days|day|days}.',
  },
  'extension.empty': {
    status: 422,
    id: 'Tidak ada tiket yang cocok untuk diperpanjang.',
    en: 'No ticket fits this filter.',
  },
  'extension.too_many': {
    status: 422,
    id: '{count} tiket terlalu banyak; persempit saringan sampai {most}.',
    en: '{count} tickets are too many; narrow the filter down to {most}.',
  },
  'extension.set_changed': {
    status: 409,
    id: 'Jumlah tiket sekarang {count}. Periksa pratinjau lagi.',
    en: 'There are {count} tickets now. Look at the preview again.',
  },
  'extension.same_person': {
    status: 409,
    id: 'Yang meminta tidak boleh menyetujui; harus orang kedua.',
    en: 'Whoever asked may not approve; a second person must.',
  },
  'extension.decided': {
    status: 409,
    id: 'Permintaan ini sudah diputuskan oleh {by}.',
    en: 'This request was decided by {by} already.',
  },
  'dashboard.range_too_long': {
    status: 422,
    id: 'Rentang tanggal paling lama {days} hari untuk tampilan ini.',
    en: 'The dates may span {days} {days|day|days} at most in this view.',
  },
  'dashboard.gate_unknown': {
    status: 422,
    id: 'Gerbang pada saringan tidak dikenal.',
    en: 'The gate of the filter is unknown.',
  },
  'dashboard.company_unknown': {
    status: 422,
    id: 'Perusahaan pada saringan tidak dikenal.',
    en: 'The company of the filter is unknown.',
  },
  'report.range_too_long': {
    status: 422,
    id: 'Laporan paling panjang {days} hari. Persempit tanggalnya.',
    en: 'A report covers {days} days at most. Narrow the dates.',
  },
  'report.too_many_rows': {
    status: 422,
    id: 'Laporan ini memuat lebih dari {most} baris, terlalu banyak untuk dicetak. Persempit saringannya atau unduh CSV.',
    en: 'This report has more than {most} rows, too many to print. Narrow the filters or download the CSV.',
  },
  'report.busy': {
    status: 429,
    id: 'Sudah {most} unduhan CSV berjalan. Coba lagi dalam {seconds} detik.',
    en: 'There are {most} CSV downloads running already. Try again in {seconds} {seconds|second|seconds}.',
  },
  'buffer.left': {
    status: 409,
    id: 'Kendaraan {police_number} sudah keluar dari zona penyangga pada {at}.',
    en: 'Vehicle {police_number} left the buffer zone at {at}.',
  },
  'load.code_unreadable': { status: 422, id: 'Kode tiket tidak terbaca.', en: 'The ticket code cannot be read.' },
  'load.code_forged': {
    status: 422,
    id: 'Tanda tangan kode QR tidak sah.',
    en: 'The signature of the QR code is not valid.',
  },
  'load.ticket_unknown': { status: 404, id: 'Tiket tidak dikenal.', en: 'The ticket is unknown.' },
  'load.ticket_pending': { status: 409, id: 'Tiket belum disetujui.', en: 'The ticket is not approved yet.' },
  'load.ticket_canceled': { status: 409, id: 'Tiket sudah dibatalkan.', en: 'The ticket was canceled.' },
  'load.ticket_rejected': { status: 409, id: 'Tiket sudah ditolak.', en: 'The ticket was rejected.' },
  'load.ticket_expired': { status: 409, id: 'Masa berlaku tiket sudah habis.', en: 'The ticket has expired.' },
  'load.ticket_completed': { status: 409, id: 'Tiket sudah selesai dipakai.', en: 'The ticket is used up.' },
  'load.not_inside': {
    status: 409,
    id: 'Kendaraan belum masuk: tiket belum dipindai di gerbang.',
    en: 'The vehicle has not come in: the ticket was not scanned at a gate.',
  },
  'load.guest': {
    status: 409,
    id: 'Tiket tamu tidak membawa muatan.',
    en: 'A guest ticket carries no load.',
  },
  'load.already_accepted': {
    status: 409,
    id: 'Muatan sudah diterima oleh {by} pada {at}.',
    en: 'The load was accepted by {by} at {at}.',
  },
  'load.already_rejected': {
    status: 409,
    id: 'Muatan sudah ditolak oleh {by} pada {at}.',
    en: 'The load was rejected by {by} at {at}.',
  },
  'load.exceeds_balance': {
    status: 409,
    id: 'Saldo {document} tinggal {available} {unit}; jumlah ini {asked} {unit}.',
    en: 'The balance of {document} is {available} {unit}; this is {asked} {unit}.',
  },
  'load.implausible': {
    status: 422,
    id: '{asked} {unit} terlalu banyak untuk satu kendaraan; paling banyak {most} {unit}. Periksa jumlah dan satuannya.',
    en: '{asked} {unit} is too much for one vehicle; {most} {unit} at most. Check quantity and unit.',
  },
  'load.exceeds_order': {
    status: 409,
    id: 'SPMK {spmk} tinggal {available} {unit}; jumlah ini {asked} {unit}.',
    en: 'SPMK {spmk} has {available} {unit} left; this is {asked} {unit}.',
  },
  'load.unit_mismatch': {
    status: 422,
    id: 'Satuan {unit} tidak dapat dihitung dalam {document_unit}, satuan dokumen pabean.',
    en: 'The unit {unit} cannot be counted in {document_unit}, the unit of the customs document.',
  },
  'load.no_customs_document': {
    status: 404,
    id: 'Tiket ini tanpa dokumen pabean.',
    en: 'This ticket has no customs document.',
  },
  'load.no_spmk': { status: 404, id: 'Tiket ini tanpa SPMK.', en: 'This ticket has no SPMK.' },
  'file.type': { status: 415, id: 'Isi berkas bukan {expected}.', en: 'The file is not {expected}.' },
  'file.too_large': { status: 413, id: 'Berkas lebih besar dari {limit}.', en: 'The file is larger than {limit}.' },
  'file.missing': { status: 422, id: 'Lampirkan berkas di isian "file".', en: 'Attach a file in the field "file".' },
  'file.link_invalid': {
    status: 403,
    id: 'Tautan berkas tidak sah atau sudah kedaluwarsa.',
    en: 'The file link is not valid or has expired.',
  },
  'file.range': { status: 416, id: 'Bagian berkas itu tidak ada.', en: 'The file has no such part.' },
  'server.busy': {
    status: 503,
    id: 'Server sedang sibuk. Coba lagi dalam {seconds} detik.',
    en: 'The server is busy. Try again in {seconds} {seconds|second|seconds}.',
  },
  'server.failed': {
    status: 500,
    id: 'Terjadi kesalahan di server. Sebutkan nomor permintaan kepada administrator.',
    en: 'The server failed. Give the request id to an administrator.',
  },
} as const satisfies Record<string, RefusalWords>
