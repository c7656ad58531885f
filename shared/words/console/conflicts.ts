import type { ConflictKind, ConflictResolution } from '../../domain/laneConflict.ts'
import type { Sentence } from '../sentence.ts'

export const conflictKindWords = {
  used_twice: { id: 'Tiket dipakai dua kali', en: 'Ticket used twice' },
  wrongly_opened: { id: 'Dibuka, seharusnya tidak', en: 'Opened, but should not have' },
  wrongly_stopped: { id: 'Ditahan, seharusnya dibuka', en: 'Stopped, but should have opened' },
} as const satisfies Record<ConflictKind, Sentence>

export const conflictResolutionWords = {
  vehicle_known: { id: 'Kendaraan dikenal dan sah', en: 'The vehicle is known and rightful' },
  vehicle_left: { id: 'Kendaraan sudah keluar', en: 'The vehicle has left' },
  ticket_misused: { id: 'Tiket disalahgunakan', en: 'The ticket was misused' },
  data_was_late: { id: 'Data lane terlambat', en: 'The lane’s data was late' },
  other: { id: 'Lainnya', en: 'Something else' },
} as const satisfies Record<ConflictResolution, Sentence>

/** The conflict desk: what lanes that were cut off decided otherwise than the server would have. */
export const conflictWords = {
  title: { id: 'Meja konflik', en: 'Conflict desk' },
  counted: { id: '{total} konflik', en: '{total} {count|conflict|conflicts}' },
  search: { id: 'Nomor tiket atau pelat', en: 'Ticket number or plate' },
  empty: { id: 'Tidak ada konflik', en: 'No conflicts' },
  emptyText: {
    id: 'Keputusan lane yang terputus dan ternyata keliru tampil di sini setelah lane tersambung lagi.',
    en: 'Decisions of cut-off lanes that turn out wrong appear here once the lane is connected again.',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  state: { id: 'Keadaan', en: 'State' },
  open: { id: 'Terbuka', en: 'Open' },
  resolved: { id: 'Selesai', en: 'Resolved' },
  gate: { id: 'Gerbang', en: 'Gate' },
  lane: { id: 'Lane', en: 'Lane' },
  found: { id: 'Ditemukan', en: 'Found' },
  decided: { id: 'Diputuskan lane', en: 'Decided by the lane' },
  plate: { id: 'Pelat', en: 'Plate' },
  ticket: { id: 'Tiket', en: 'Ticket' },
  direction: { id: 'Arah', en: 'Direction' },
  laneSaid: { id: 'Kata lane waktu itu', en: 'What the lane said then' },
  serverSays: { id: 'Kata server sekarang', en: 'What the server says now' },
  verdict: { id: 'Putusan', en: 'Verdict' },
  reasons: { id: 'Alasan', en: 'Reasons' },
  knewUntil: { id: 'Data lane dari', en: 'The lane’s data was of' },
  agreed: { id: 'Lane segerbang menyetujui', en: 'Other lanes of the gate agreed' },
  notAgreed: { id: 'Lane segerbang tidak dapat ditanya', en: 'Other lanes of the gate could not be asked' },
  peers: { id: 'Lane lain', en: 'Other lanes' },
  firstUse: { id: 'Pemakaian sebelumnya', en: 'Earlier use' },
  firstUseAt: { id: '{lane}, {time}', en: '{lane}, {time}' },
  outcome: { id: 'Penyelesaian', en: 'Resolution' },
  resolvedBy: { id: 'Oleh', en: 'By' },
  note: { id: 'Catatan', en: 'Note' },
  noteExample: { id: 'Sopir diwawancarai, kendaraan sesuai STNK', en: 'Driver interviewed, vehicle as registered' },
  resolve: { id: 'Selesaikan…', en: 'Resolve…' },
  resolveTitle: { id: 'Selesaikan konflik {plate}', en: 'Resolve the conflict of {plate}' },
  resolveDo: { id: 'Simpan penyelesaian', en: 'Store the resolution' },
  done: { id: 'Konflik diselesaikan', en: 'Conflict resolved' },
} as const satisfies Record<string, Sentence>

/** Entries of lanes that could not be taken. */
export const quarantineWords = {
  title: { id: 'Karantina lane', en: 'Lane quarantine' },
  counted: { id: '{total} entri', en: '{total} {count|entry|entries}' },
  empty: { id: 'Tidak ada entri yang disisihkan', en: 'Nothing was kept aside' },
  emptyText: {
    id: 'Entri jurnal lane yang tidak dapat diterima server disimpan di sini beserta alasannya.',
    en: 'Entries of a lane’s journal that the server could not take are kept here with their reason.',
  },
  received: { id: 'Diterima', en: 'Received' },
  at: { id: 'Waktu lane', en: 'The lane’s time' },
  entry: { id: 'Entri', en: 'Entry' },
  reason: { id: 'Alasan', en: 'Reason' },
  code: { id: 'Kode', en: 'Code' },
  decision: { id: 'Keputusan', en: 'Decision' },
  passage: { id: 'Kendaraan lewat', en: 'Passage' },
  print: { id: 'Cetak', en: 'Print' },
  emergency: { id: 'Bukaan darurat', en: 'Emergency opening' },
  photo: { id: 'Foto', en: 'Photo' },
  pulse: { id: 'Perintah palang', en: 'Barrier order' },
} as const satisfies Record<string, Sentence>
