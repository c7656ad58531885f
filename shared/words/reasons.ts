import type { EquipmentCode } from '../domain/equipment.ts'
import type { ReasonCode } from '../domain/reason.ts'
import type { Sentence } from './sentence.ts'

interface ReasonWords extends Sentence {
  /** What the driver or the operator does next. */
  readonly next: Sentence
}

const callOperator = { id: 'Tunggu operator.', en: 'Wait for the operator.' }
const contactTenant = { id: 'Hubungi perusahaan penerbit tiket.', en: 'Contact the company that issued the ticket.' }
const checkCable = { id: 'Periksa kabel dan daya di pos.', en: 'Check cable and power at the post.' }
const turnBack = { id: 'Arahkan kendaraan keluar antrean.', en: 'Direct the vehicle out of the queue.' }

/** Every reason a gate decision can give. Codes are stored with the activity and never change their meaning. */
export const reasons = {
  ok: { id: 'Semua pemeriksaan sesuai.', en: 'Every check passed.', next: { id: 'Silakan lewat.', en: 'Drive on.' } },
  'bypass.allowed': {
    id: 'Kendaraan bebas tiket ({category}).',
    en: 'A vehicle that needs no ticket ({category}).',
    next: { id: 'Silakan lewat.', en: 'Drive on.' },
  },
  'ticket.unknown': {
    id: 'Tiket {access_number} tidak dikenal.',
    en: 'Ticket {access_number} is unknown.',
    next: { id: 'Pindai ulang atau cari tiket berdasarkan pelat.', en: 'Scan again or look the ticket up by plate.' },
  },
  'ticket.unreadable': {
    id: 'Kode tiket tidak terbaca.',
    en: 'The ticket code cannot be read.',
    next: { id: 'Pindai ulang atau ketik nomor tiket.', en: 'Scan again or type the ticket number.' },
  },
  'ticket.replaced': {
    id: 'Kode ini diganti saat slip dicetak ulang.',
    en: 'This code was replaced when the slip was printed again.',
    next: { id: 'Minta slip terbaru (SALINAN).', en: 'Ask for the latest slip (SALINAN).' },
  },
  'ticket.forged': {
    id: 'Tanda tangan kode QR tidak sah.',
    en: 'The signature of the QR code is not valid.',
    next: {
      id: 'Tahan kendaraan dan periksa penerbit tiket.',
      en: 'Hold the vehicle and check who issued the ticket.',
    },
  },
  'ticket.pending': { id: 'Tiket belum disetujui.', en: 'The ticket is not approved yet.', next: contactTenant },
  'ticket.rejected': { id: 'Tiket ditolak.', en: 'The ticket was rejected.', next: contactTenant },
  'ticket.canceled': {
    id: 'Tiket dibatalkan tenant.',
    en: 'The ticket was canceled by the tenant.',
    next: contactTenant,
  },
  'ticket.completed': { id: 'Tiket sudah selesai dipakai.', en: 'The ticket is used up.', next: contactTenant },
  'ticket.expired': {
    id: 'Masa berlaku tiket habis {expired_at}.',
    en: 'The ticket expired {expired_at}.',
    next: contactTenant,
  },
  'ticket.early': {
    id: 'Tiket baru berlaku {valid_from}.',
    en: 'The ticket is valid from {valid_from}.',
    next: { id: 'Arahkan ke kantong parkir sampai waktunya.', en: 'Direct to the waiting area until then.' },
  },
  'ticket.outside_slot': {
    id: 'Di luar jam kedatangan {slot_start} sampai {slot_end}.',
    en: 'Outside the arrival slot {slot_start} to {slot_end}.',
    next: callOperator,
  },
  'buffer.no_gate_in': {
    id: 'Tiket belum melewati gerbang utama.',
    en: 'The ticket has not passed a main gate.',
    next: { id: 'Arahkan ke gerbang utama.', en: 'Direct the vehicle to the main gate.' },
  },
  'buffer.already_in': {
    id: 'Sudah berada di {area} sejak {at}.',
    en: 'Already in {area} since {at}.',
    next: { id: 'Periksa pelat dan kendaraan di dalam zona.', en: 'Check the plate and the vehicle in the zone.' },
  },
  'buffer.loading': {
    id: 'Kendaraan sudah dipanggil untuk bongkar muat.',
    en: 'The vehicle was already called to load or unload.',
    next: callOperator,
  },
  'buffer.not_in': {
    id: 'Kendaraan tidak tercatat masuk {area}.',
    en: 'No entry of the vehicle into {area} is recorded.',
    next: callOperator,
  },
  'buffer.checkup_failed': {
    id: 'Pemeriksaan di {area} belum lolos.',
    en: 'The checkup in {area} was not passed.',
    next: { id: 'Kembalikan ke petugas pemeriksa.', en: 'Send the vehicle back to the checker.' },
  },
  'building.full': {
    id: '{building} penuh ({inside}/{capacity}).',
    en: '{building} is full ({inside}/{capacity}).',
    next: { id: 'Arahkan ke kantong parkir sampai ada tempat.', en: 'Direct to the waiting area until there is room.' },
  },
  'ticket.already_inside': {
    id: 'Sudah masuk di {lane}, {at}.',
    en: 'Already entered at {lane}, {at}.',
    next: { id: 'Periksa apakah tiket dipakai kendaraan lain.', en: 'Check whether another vehicle used the ticket.' },
  },
  'ticket.not_inside': {
    id: 'Tiket ini tidak tercatat di dalam kawasan.',
    en: 'This ticket is not recorded as inside.',
    next: callOperator,
  },
  'plate.mismatch': {
    id: 'Pelat {read} tidak cocok dengan tiket {expected}.',
    en: 'Plate {read} does not match ticket {expected}.',
    next: callOperator,
  },
  'plate.near': {
    id: 'Pelat {read} mirip tiket {expected} (beda {differences} huruf).',
    en: 'Plate {read} resembles ticket {expected} ({differences} {differences|character differs|characters differ}).',
    next: callOperator,
  },
  'plate.unsure': {
    id: 'Bacaan pelat kurang yakin ({confidence}%).',
    en: 'The plate reading is unsure ({confidence}%).',
    next: callOperator,
  },
  'plate.missing': { id: 'Pelat tidak terbaca kamera.', en: 'The camera read no plate.', next: callOperator },
  'company.suspended': {
    id: '{company} sedang ditangguhkan.',
    en: '{company} is suspended.',
    next: { id: 'Hubungi administrator kawasan.', en: 'Contact the zone administrator.' },
  },
  'building.closed': { id: 'Tujuan {building} tutup.', en: 'Destination {building} is closed.', next: contactTenant },
  'area.full': {
    id: '{area} penuh ({inside}/{capacity}).',
    en: '{area} is full ({inside}/{capacity}).',
    next: { id: 'Arahkan ke tempat tunggu sampai ada yang keluar.', en: 'Direct to a waiting area until one leaves.' },
  },
  'customs.held': {
    id: 'Dokumen {document} ditahan (jalur merah).',
    en: 'Document {document} is held (red channel).',
    next: { id: 'Tunggu pemeriksaan fisik bea cukai.', en: 'Wait for the physical inspection by customs.' },
  },
  'customs.check': {
    id: 'Dokumen {document} perlu diperiksa (SPJK).',
    en: 'Document {document} needs a document check (SPJK).',
    next: callOperator,
  },
  'customs.missing': {
    id: 'Dokumen pabean {document} tidak ditemukan.',
    en: 'Customs document {document} was not found.',
    next: contactTenant,
  },
  'customs.not_released': {
    id: 'Dokumen {document} belum mendapat izin keluar.',
    en: 'Document {document} is not released yet.',
    next: contactTenant,
  },
  'customs.stale': {
    id: 'Data pabean berumur {minutes} menit.',
    en: 'The customs data is {minutes} {minutes|minute|minutes} old.',
    next: callOperator,
  },
  'customs.company': {
    id: 'Dokumen {document} milik perusahaan lain.',
    en: 'Document {document} belongs to another company.',
    next: turnBack,
  },
  'balance.exhausted': {
    id: 'Saldo dokumen {document} habis.',
    en: 'The balance of document {document} is used up.',
    next: contactTenant,
  },
  'balance.low': {
    id: 'Saldo dokumen {document} hampir habis.',
    en: 'The balance of document {document} is nearly used up.',
    next: callOperator,
  },
  'spmk.canceled': { id: '{spmk} dibatalkan.', en: '{spmk} was canceled.', next: contactTenant },
  'spmk.closed': { id: '{spmk} sudah ditutup.', en: '{spmk} is closed.', next: contactTenant },
  'spmk.time': { id: '{spmk} tidak berlaku sekarang.', en: '{spmk} is not valid now.', next: contactTenant },
  'spmk.exhausted': { id: 'Muatan {spmk} sudah habis.', en: 'Nothing is left of {spmk}.', next: contactTenant },
  'spmk.unknown': { id: '{spmk} belum dikenal PTOSM.', en: 'PTOSM does not know {spmk} yet.', next: callOperator },
  'spmk.truck': {
    id: 'Kendaraan tidak terdaftar pada {spmk}.',
    en: 'The vehicle is not listed in {spmk}.',
    next: callOperator,
  },
  'spmk.trips': {
    id: 'Semua rit kendaraan pada {spmk} sudah dipakai.',
    en: 'The vehicle has made all its trips of {spmk}.',
    next: callOperator,
  },
  'spmk.stale': { id: 'Data {spmk} sudah lama.', en: 'The data of {spmk} is old.', next: callOperator },
  'watchlist.block': {
    id: 'Masuk daftar cegah: {note}.',
    en: 'On the block list: {note}.',
    next: { id: 'Tahan kendaraan dan panggil keamanan.', en: 'Hold the vehicle and call security.' },
  },
  'watchlist.inspect': { id: 'Perlu diperiksa: {note}.', en: 'To be inspected: {note}.', next: callOperator },
  'lane.manual': { id: 'Lane dalam mode manual.', en: 'The lane is in manual mode.', next: callOperator },
  'lane.closed': {
    id: 'Lane ditutup.',
    en: 'The lane is closed.',
    next: { id: 'Gunakan lane lain.', en: 'Use another lane.' },
  },
  'lane.direction': {
    id: 'Lane ini tidak melayani arah ini.',
    en: 'This lane does not serve this direction.',
    next: { id: 'Gunakan lane lain.', en: 'Use another lane.' },
  },
  'operator.opened': {
    id: 'Dibuka oleh {by}.',
    en: 'Opened by {by}.',
    next: { id: 'Silakan lewat.', en: 'Drive on.' },
  },
  'barrier.not_moved': {
    id: 'Palang tidak bergerak ({detail}).',
    en: 'The barrier did not move ({detail}).',
    next: { id: 'Ulangi atau buka di pos.', en: 'Try again or open it at the post.' },
  },
  'equipment.lost': { id: '{device} terputus.', en: '{device} is disconnected.', next: checkCable },
  'equipment.paper_out': {
    id: 'Kertas {device} habis.',
    en: '{device} is out of paper.',
    next: { id: 'Isi kertas di pos.', en: 'Refill the paper at the post.' },
  },
  'equipment.paper_low': {
    id: 'Kertas {device} menipis.',
    en: '{device} is low on paper.',
    next: { id: 'Siapkan gulungan kertas di pos.', en: 'Have a roll of paper ready at the post.' },
  },
  'equipment.cover_open': {
    id: 'Tutup {device} terbuka.',
    en: 'The cover of {device} is open.',
    next: { id: 'Tutup penutup di pos.', en: 'Close the cover at the post.' },
  },
  'equipment.no_answer': { id: '{device} tidak menjawab.', en: '{device} does not answer.', next: checkCable },
  'barrier.failed': {
    id: 'Palang tidak membuka.',
    en: 'The barrier does not open.',
    next: { id: 'Periksa palang, lalu coba lagi.', en: 'Check the barrier, then try again.' },
  },
  'barrier.command_expired': {
    id: 'Perintah buka terlambat dan tidak dijalankan.',
    en: 'The order to open came too late and was not carried out.',
    next: { id: 'Periksa lane, lalu buka lagi.', en: 'Check the lane, then open again.' },
  },
  'lane.journal_fault': {
    id: 'Mesin lane tidak dapat mencatat (disk penuh atau rusak): palang tidak dibuka.',
    en: 'The lane’s machine cannot write (disk full or broken): the barrier does not open.',
    next: {
      id: 'Kosongkan atau ganti disk mesin lane; alihkan kendaraan ke lane lain.',
      en: 'Empty or replace the disk of the lane’s machine; send vehicles to another lane.',
    },
  },
  'post.assistance': {
    id: 'Pos meminta bantuan ({by}).',
    en: 'The post asks for help ({by}).',
    next: { id: 'Hubungi pos.', en: 'Call the post.' },
  },
  'equipment.faulty': { id: 'Gangguan {device}: {detail}.', en: 'Fault of {device}: {detail}.', next: checkCable },
  'operator.refused': { id: 'Ditolak oleh {by}.', en: 'Refused by {by}.', next: turnBack },
} as const satisfies Record<ReasonCode | EquipmentCode, ReasonWords> & Record<string, ReasonWords>
