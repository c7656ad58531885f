import type { InterventionReasonCode, SuggestionRule } from '../domain/interventionReasons.ts'
import type { Sentence } from './sentence.ts'

interface ReasonText {
  readonly title: Sentence
  /** What follows from it; `{read}` and `{expected}` are the two plates. */
  readonly description: Sentence
}

/** The operator's reasons as the dialog shows them. */
export const interventionReasonWords = {
  anpr_misread: {
    title: { id: 'Pelat salah baca kamera', en: 'The camera misread the plate' },
    description: {
      id: 'Tiket tetap {expected}; bacaan ANPR ditandai salah',
      en: 'The ticket stays {expected}; the ANPR reading is marked wrong',
    },
  },
  manual_slip: {
    title: { id: 'Slip manual', en: 'Paper slip' },
    description: { id: 'Dimasukkan dari kertas setelah mode manual', en: 'Entered from paper after manual mode' },
  },
  ticket_typo: {
    title: { id: 'Pelat di tiket salah ketik', en: 'The plate on the ticket is mistyped' },
    description: {
      id: 'Tiket dikoreksi menjadi {read}, tenant dapat melihatnya',
      en: 'The ticket is corrected to {read}, the tenant can see it',
    },
  },
  replacement_vehicle: {
    title: { id: 'Kendaraan pengganti, surat jalan dicek pos', en: 'Replacement vehicle, papers checked at the post' },
    description: { id: 'Tiket dipindah ke {read}', en: 'The ticket moves to {read}' },
  },
  code_damaged: {
    title: { id: 'QR rusak, tiket dicari manual', en: 'The code is damaged, the ticket was looked up' },
    description: { id: 'Kode diganti saat mencetak ulang', en: 'The code is replaced at the next print' },
  },
  slot_accepted: {
    title: { id: 'Boleh di luar jam kedatangan', en: 'Accepted outside its slot' },
    description: { id: 'Tujuan siap menerima', en: 'The destination is ready' },
  },
  extension_agreed: {
    title: { id: 'Perpanjangan disetujui tenant', en: 'The tenant agreed to an extension' },
    description: { id: 'Tiket diperbarui menyusul', en: 'The ticket is renewed afterwards' },
  },
  passage_not_recorded: {
    title: { id: 'Lintasan sebelumnya tidak tercatat', en: 'The passage before was not recorded' },
    description: { id: 'Status tiket diperiksa ulang', en: 'The state of the ticket is checked again' },
  },
  customs_confirmed: {
    title: { id: 'Bea cukai memberi izin', en: 'Customs gave permission' },
    description: { id: 'Sebutkan nama petugas', en: 'Name the officer' },
  },
  destination_confirmed: {
    title: { id: 'Tujuan siap menerima', en: 'The destination accepts it' },
    description: { id: 'Dikonfirmasi lewat telepon', en: 'Confirmed by telephone' },
  },
  inspected: {
    title: { id: 'Sudah diperiksa keamanan', en: 'Inspected by security' },
    description: { id: 'Tidak ada temuan', en: 'Nothing was found' },
  },
  checked_at_lane: {
    title: { id: 'Diperiksa petugas di lane', en: 'Checked by an officer at the lane' },
    description: { id: 'Tiket dan pelat dicocokkan', en: 'Ticket and plate were compared' },
  },
  paper_checked: {
    title: { id: 'Dokumen fisik diverifikasi penjaga', en: 'The guard verified the papers' },
    description: { id: 'Dicatat dengan penjaga bertugas', en: 'Recorded with the guard on duty' },
  },
  barrier_test: {
    title: { id: 'Uji palang', en: 'Barrier test' },
    description: { id: 'Tanpa kendaraan', en: 'Without a vehicle' },
  },
  escort: {
    title: { id: 'Rombongan atau tamu resmi', en: 'Convoy or official guests' },
    description: { id: 'Tanpa pemeriksaan tiket', en: 'Without a ticket' },
  },
  ticket_invalid: {
    title: { id: 'Tiket tidak dapat dipakai', en: 'The ticket cannot be used' },
    description: { id: 'Pengemudi menghubungi perusahaan', en: 'The driver contacts the company' },
  },
  wrong_vehicle: {
    title: { id: 'Kendaraan bukan yang terdaftar', en: 'Not the vehicle on the ticket' },
    description: { id: 'Tiket tetap {expected}', en: 'The ticket stays {expected}' },
  },
  customs_hold: {
    title: { id: 'Ditahan bea cukai', en: 'Held by customs' },
    description: { id: 'Menunggu izin keluar dokumen', en: 'Waits for the release of the document' },
  },
  blocked: {
    title: { id: 'Daftar cegah', en: 'Block list' },
    description: { id: 'Keamanan dipanggil', en: 'Security was called' },
  },
  destination_refuses: {
    title: { id: 'Tujuan tidak menerima', en: 'The destination does not accept it' },
    description: { id: 'Diarahkan ke zona penyangga', en: 'Directed to the buffer zone' },
  },
  cargo_mismatch: {
    title: { id: 'Muatan tidak sesuai DO', en: 'The load does not match the delivery order' },
    description: { id: 'Kendaraan keluar antrean', en: 'The vehicle leaves the queue' },
  },
  documents_incomplete: {
    title: { id: 'Dokumen tidak lengkap', en: 'Papers are missing' },
    description: { id: 'Kendaraan keluar antrean', en: 'The vehicle leaves the queue' },
  },
  driver_left: {
    title: { id: 'Kendaraan sudah pergi', en: 'The vehicle has left' },
    description: { id: 'Lane kosong', en: 'The lane is empty' },
  },
  lane_clear: {
    title: { id: 'Lane sudah kosong', en: 'The lane is clear' },
    description: { id: 'Palang ditutup', en: 'The barrier closes' },
  },
  safety: {
    title: { id: 'Keselamatan', en: 'Safety' },
    description: { id: 'Ada orang atau benda di lane', en: 'Somebody or something is in the lane' },
  },
  waiting_driver: {
    title: { id: 'Menunggu pengemudi', en: 'Waiting for the driver' },
    description: { id: 'Dokumen sedang diambil', en: 'Papers are being fetched' },
  },
  waiting_tenant: {
    title: { id: 'Menunggu jawaban tenant', en: 'Waiting for the tenant' },
    description: { id: 'Tenant sudah dihubungi', en: 'The tenant was called' },
  },
  waiting_repair: {
    title: { id: 'Menunggu teknisi', en: 'Waiting for a technician' },
    description: { id: 'Perbaikan dijadwalkan', en: 'A repair is planned' },
  },
  maintenance: {
    title: { id: 'Perawatan', en: 'Maintenance' },
    description: { id: 'Sesuai jadwal', en: 'As planned' },
  },
  device_fault: {
    title: { id: 'Perangkat rusak', en: 'A device is broken' },
    description: { id: 'Teknisi dipanggil', en: 'A technician was called' },
  },
  congestion: {
    title: { id: 'Mengurai antrean', en: 'Clearing a queue' },
    description: { id: 'Sementara, sampai antrean normal', en: 'Until the queue is normal' },
  },
  back_to_normal: {
    title: { id: 'Kembali normal', en: 'Back to normal' },
    description: { id: 'Lane bekerja seperti biasa', en: 'The lane works as usual' },
  },
  owner_away: {
    title: { id: 'Operator tidak di tempat', en: 'The operator is away' },
    description: { id: 'Pemilik sebelumnya diberi tahu', en: 'The owner before is told' },
  },
  escalation: {
    title: { id: 'Keputusan pengawas', en: "A supervisor's decision" },
    description: { id: 'Pengawas mengambil alih', en: 'The supervisor takes over' },
  },
  shift_change: {
    title: { id: 'Pergantian shift', en: 'Change of shift' },
    description: { id: 'Diserahkan ke operator berikutnya', en: 'Handed to the next operator' },
  },
  emergency: {
    title: { id: 'Darurat (ambulans, pemadam, evakuasi)', en: 'Emergency (ambulance, fire, evacuation)' },
    description: { id: 'Tanpa pemeriksaan tiket', en: 'Without checking the ticket' },
  },
  other: {
    title: { id: 'Alasan lain', en: 'Another reason' },
    description: { id: 'Tulis di catatan', en: 'Write it in the note' },
  },
} as const satisfies Record<InterventionReasonCode, ReasonText>

/** What an operator's reason is called; null for one that is not in the list any more, or for none. */
export function titleOfReason(code: string | null | undefined): Sentence | null {
  const words: Readonly<Record<string, ReasonText>> = interventionReasonWords
  return words[code ?? '']?.title ?? null
}

/** Why a reason is suggested. */
export const suggestionWords = {
  letters_differ: {
    id: 'Disarankan · beda {differences} huruf',
    en: 'Suggested · {differences} {differences|character differs|characters differ}',
  },
  camera_unsure: { id: 'Disarankan · kamera ragu', en: 'Suggested · the camera is unsure' },
  code_unreadable: { id: 'Disarankan · kode tidak terbaca', en: 'Suggested · the code cannot be read' },
  ticket_state: { id: 'Disarankan · keadaan tiket', en: 'Suggested · the state of the ticket' },
  hold: { id: 'Disarankan · sedang ditahan', en: 'Suggested · it is on hold' },
} as const satisfies Record<SuggestionRule, Sentence>
