import type { PolicyDifference } from '../../contract/autogate/gatePolicy.ts'
import type { PolicyNumber, ReasonEffect } from '../../domain/policy.ts'
import type { ObstacleCode } from '../../domain/reason.ts'
import type { Language, Sentence } from '../sentence.ts'

/** The rules of a gate and their versions. */
export const policyWords = {
  title: { id: 'Aturan', en: 'Policy' },
  edit: { id: 'Ubah aturan', en: 'Edit the policy' },
  numbers: { id: 'Angka', en: 'Numbers' },
  effects: { id: 'Lampu menurut sebab', en: 'Lamp by reason' },
  effectsHint: {
    id: 'Hanya yang berbeda dari biasanya disimpan. Sebab yang terkunci tidak dapat dilunakkan.',
    en: 'Only what differs from the usual is stored. Locked reasons cannot be softened.',
  },
  usual: { id: 'biasa: {effect}', en: 'usual: {effect}' },
  note: { id: 'Catatan perubahan', en: 'Note on the change' },
  noteExample: { id: 'Kamera IN-03 diganti', en: 'The camera of IN-03 was replaced' },
  save: { id: 'Simpan sebagai versi baru', en: 'Save as a new version' },
  saved: { id: 'Aturan {gate} kini versi {version}', en: 'The policy of {gate} is now version {version}' },
  versions: { id: 'Versi', en: 'Versions' },
  version: { id: 'Versi {version}', en: 'Version {version}' },
  current: { id: 'berlaku', en: 'in force' },
  by: { id: '{by}, {time}', en: '{by}, {time}' },
  system: { id: 'Sistem', en: 'System' },
  compare: { id: 'Bandingkan', en: 'Compare' },
  compareTitle: { id: 'Bandingkan aturan {gate}', en: 'Compare the policies of {gate}' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Ke', en: 'To' },
  rule: { id: 'Aturan', en: 'Rule' },
  same: { id: 'Kedua versi mengatakan hal yang sama.', en: 'Both versions say the same.' },
  changes: { id: '{count} perbedaan', en: '{count} {count|difference|differences}' },
  onlyChanges: { id: 'Hanya yang berbeda', en: 'Only differences' },
  rollBack: { id: 'Kembalikan', en: 'Roll back' },
  rollBackTitle: { id: 'Kembali ke versi {version}?', en: 'Return to version {version}?' },
  rollBackText: {
    id: 'Aturan versi {version} menjadi versi baru. Tidak ada versi yang hilang; keputusan lama tetap menyimpan versinya.',
    en: 'The rules of version {version} become a new version. No version is lost; earlier decisions keep theirs.',
  },
  oneVersion: { id: 'Baru ada satu versi.', en: 'There is only one version yet.' },
  changed: {
    id: 'Aturan gerbang ini sudah berubah ketika Anda membukanya. Tutup lalu buka lagi.',
    en: 'The policy of this gate has changed meanwhile. Close this and open it again.',
  },
} as const satisfies Record<string, Sentence>

export const effectWords = {
  red: { id: 'merah', en: 'red' },
  yellow: { id: 'kuning', en: 'yellow' },
  ignore: { id: 'abaikan', en: 'ignore' },
} as const satisfies Record<ReasonEffect, Sentence>

export const policyNumberWords = {
  plate_min_confidence: { id: 'Keyakinan pelat terendah (0–1)', en: 'Lowest plate confidence (0–1)' },
  plate_near_distance: { id: 'Beda pelat yang masih dekat', en: 'Distance at which plates are near' },
  slot_early_minutes: { id: 'Boleh lebih awal (menit)', en: 'May come early (minutes)' },
  slot_late_minutes: { id: 'Boleh terlambat (menit)', en: 'May come late (minutes)' },
  customs_stale_minutes: { id: 'Data pabean basi setelah (menit)', en: 'Customs data is stale after (minutes)' },
  balance_low_share: { id: 'Saldo menipis di bawah (0–1)', en: 'Balance is low below (0–1)' },
  command_ttl_ms: { id: 'Umur perintah palang (milidetik)', en: 'Life of a barrier command (ms)' },
  lease_minutes: { id: 'Lama penanganan lane (menit)', en: 'Handling of a lane (minutes)' },
  mode_renewal_minutes: { id: 'Perpanjangan mode manual (menit)', en: 'Renewal of manual mode (minutes)' },
  overstay_minutes: { id: 'Terlalu lama di dalam (menit)', en: 'Stayed too long inside (minutes)' },
  buffer_overstay_minutes: { id: 'Terlalu lama di penyangga (menit)', en: 'Stayed too long in the buffer (minutes)' },
  undo_minutes: { id: 'Batas pembatalan check-in (menit)', en: 'Undoing a check-in (minutes)' },
  sla_seconds: { id: 'Waktu tanggap intervensi (detik)', en: 'Time to answer (seconds)' },
} as const satisfies Record<PolicyNumber, Sentence>

/** The reasons that a policy can colour, by name. */
export const obstacleNames: Readonly<Partial<Record<ObstacleCode, Sentence>>> = {
  'buffer.no_gate_in': { id: 'Ke penyangga tanpa gerbang masuk', en: 'To the buffer without a gate-in' },
  'buffer.already_in': { id: 'Sudah di zona penyangga', en: 'Already in the buffer zone' },
  'lane.direction': { id: 'Arah lane salah', en: 'Wrong direction of the lane' },
  'ticket.canceled': { id: 'Tiket dibatalkan', en: 'Ticket canceled' },
  'ticket.rejected': { id: 'Tiket ditolak', en: 'Ticket rejected' },
  'ticket.expired': { id: 'Tiket kedaluwarsa', en: 'Ticket expired' },
  'ticket.completed': { id: 'Ritase habis', en: 'No round trips left' },
  'ticket.pending': { id: 'Tiket belum disetujui', en: 'Ticket not approved yet' },
  'ticket.early': { id: 'Tiket belum berlaku', en: 'Ticket not valid yet' },
  'company.suspended': { id: 'Perusahaan dibekukan', en: 'Company suspended' },
  'customs.company': { id: 'Dokumen milik perusahaan lain', en: 'Document of another company' },
  'customs.held': { id: 'Ditahan bea cukai', en: 'Held by customs' },
  'customs.missing': { id: 'Dokumen pabean tidak ada', en: 'Customs document missing' },
  'customs.not_released': { id: 'Belum ada izin pabean', en: 'Not released by customs' },
  'balance.exhausted': { id: 'Saldo dokumen habis', en: 'Balance exhausted' },
  'spmk.canceled': { id: 'SPMK dibatalkan', en: 'SPMK canceled' },
  'spmk.closed': { id: 'SPMK ditutup', en: 'SPMK closed' },
  'spmk.time': { id: 'Di luar waktu SPMK', en: 'Outside the time of the SPMK' },
  'spmk.exhausted': { id: 'Sisa SPMK habis', en: 'SPMK exhausted' },
  'building.closed': { id: 'Tujuan tutup', en: 'Destination closed' },
  'area.full': { id: 'Area penuh', en: 'Area full' },
  'building.full': { id: 'Tujuan penuh', en: 'Destination full' },
  'plate.mismatch': { id: 'Pelat tidak cocok', en: 'Plate does not match' },
  'plate.near': { id: 'Pelat hampir cocok', en: 'Plate nearly matches' },
  'ticket.not_inside': { id: 'Keluar tanpa masuk', en: 'Leaves without having entered' },
  'buffer.loading': { id: 'Ke penyangga setelah muat', en: 'To the buffer after loading' },
  'buffer.not_in': { id: 'Tidak ada di zona penyangga', en: 'Not in the buffer zone' },
  'buffer.checkup_failed': { id: 'Pemeriksaan penyangga gagal', en: 'Checkup failed' },
  'ticket.unreadable': { id: 'Kode tiket tidak terbaca', en: 'Ticket code unreadable' },
  'watchlist.inspect': { id: 'Daftar pantau: periksa', en: 'Watch list: inspect' },
  'customs.check': { id: 'Jalur pemeriksaan pabean', en: 'Customs wants to check' },
  'plate.missing': { id: 'Pelat tidak terbaca', en: 'Plate not read' },
  'plate.unsure': { id: 'Bacaan pelat meragukan', en: 'Plate reading unsure' },
  'ticket.outside_slot': { id: 'Di luar jam kedatangan', en: 'Outside the arrival slot' },
  'customs.stale': { id: 'Data pabean basi', en: 'Customs data stale' },
  'balance.low': { id: 'Saldo dokumen menipis', en: 'Balance low' },
  'spmk.unknown': { id: 'SPMK tidak dikenal', en: 'SPMK unknown' },
  'spmk.truck': { id: 'Truk tidak ada di SPMK', en: 'Truck not on the SPMK' },
  'spmk.trips': { id: 'Ritase SPMK habis', en: 'No trips left on the SPMK' },
  'spmk.stale': { id: 'Data SPMK basi', en: 'SPMK data stale' },
  'lane.manual': { id: 'Lane mode manual', en: 'Lane in manual mode' },
}

const numbers = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') }

/** One change of a policy in the words of a person. */
export function changeTexts(change: PolicyDifference, language: Language) {
  if (change.kind === 'number') {
    const name = policyNumberWords[change.rule as PolicyNumber] as Sentence | undefined
    const said = (value: number) => numbers[language].format(value)
    return { rule: name?.[language] ?? change.rule, from: said(change.from), to: said(change.to) }
  }
  const name = obstacleNames[change.rule as ObstacleCode]
  return {
    rule: name?.[language] ?? change.rule,
    from: effectWords[change.from][language],
    to: effectWords[change.to][language],
  }
}
