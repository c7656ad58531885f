import type { ExtensionReason, ExtensionState } from '../../domain/extension.ts'
import type { Sentence } from '../sentence.ts'

/** More time for many tickets at once. */
export const extensionWords = {
  title: { id: 'Perpanjangan massal', en: 'Mass extension' },
  create: { id: 'Ajukan perpanjangan', en: 'Ask for an extension' },
  counted: { id: '{total} pengajuan', en: '{total} {count|request|requests}' },
  empty: { id: 'Belum ada pengajuan', en: 'No requests yet' },
  emptyText: {
    id: 'Setelah gangguan, banyak tiket dapat diperpanjang sekaligus dengan persetujuan orang kedua.',
    en: 'After an outage many tickets can be extended at once, approved by a second person.',
  },
  requested: { id: 'Diajukan', en: 'Asked for' },
  by: { id: '{by}, {time}', en: '{by}, {time}' },
  state: { id: 'Keadaan', en: 'State' },
  reason: { id: 'Alasan', en: 'Reason' },
  note: { id: 'Catatan', en: 'Note' },
  noteExample: { id: 'Server padam 02.10 sampai 05.40', en: 'The server was down from 02:10 to 05:40' },
  tickets: { id: 'Tiket', en: 'Tickets' },
  extended: { id: 'Diperpanjang', en: 'Extended' },
  skipped: { id: 'Dilewati', en: 'Skipped' },
  pending: { id: 'Menunggu', en: 'Pending' },
  newEnd: { id: 'Hari terakhir yang baru', en: 'The new last day' },
  kinds: { id: 'Jenis tiket', en: 'Kinds of ticket' },
  allKinds: { id: 'semua jenis', en: 'every kind' },
  from: { id: 'Habis dari hari', en: 'Run out from the day' },
  to: { id: 'Sampai hari', en: 'Until the day' },
  includeExpired: { id: 'Hidupkan juga yang sudah kedaluwarsa', en: 'Also those that ran out already' },
  filter: { id: 'Tiket yang mana', en: 'Which tickets' },
  filterText: { id: 'habis {from} – {to}', en: 'running out {from} – {to}' },
  preview: { id: 'Pratinjau', en: 'Preview' },
  previewCount: { id: '{count} tiket akan diperpanjang', en: '{count} {count|ticket|tickets} would be extended' },
  previewNone: { id: 'Tidak ada tiket yang cocok.', en: 'No tickets match.' },
  sample: { id: 'Contoh', en: 'Sample' },
  ask: { id: 'Ajukan {count} tiket', en: 'Ask for {count} {count|ticket|tickets}' },
  asked: { id: 'Menunggu persetujuan orang kedua', en: 'Waits for the approval of a second person' },
  approve: { id: 'Setujui', en: 'Approve' },
  approveTitle: { id: 'Perpanjang {count} tiket?', en: 'Extend {count} {count|ticket|tickets}?' },
  approveText: {
    id: 'Yang disetujui persis yang dipratinjau {by}. Hari terakhir yang baru: {day}.',
    en: 'Exactly what {by} previewed is approved. The new last day: {day}.',
  },
  approved: { id: 'Perpanjangan disetujui', en: 'Extension approved' },
  ownRequest: {
    id: 'Pengajuan sendiri harus disetujui orang lain',
    en: 'Your own request has to be approved by somebody else',
  },
  reject: { id: 'Tolak', en: 'Reject' },
  withdraw: { id: 'Tarik kembali', en: 'Withdraw' },
  rejectTitle: { id: 'Tolak pengajuan ini?', en: 'Reject this request?' },
  rejected: { id: 'Pengajuan ditolak', en: 'Request rejected' },
  decided: { id: 'Diputuskan', en: 'Decided' },
  done: { id: 'Selesai', en: 'Done' },
} as const satisfies Record<string, Sentence>

export const extensionReasonNames = {
  system_outage: { id: 'Gangguan sistem', en: 'System outage' },
  congestion: { id: 'Antrean panjang', en: 'Congestion' },
  weather: { id: 'Cuaca', en: 'Weather' },
  terminal_closed: { id: 'Terminal tutup', en: 'Terminal closed' },
  holiday: { id: 'Hari libur', en: 'Holiday' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<ExtensionReason, Sentence>

export const extensionStateNames = {
  requested: { id: 'Menunggu persetujuan', en: 'Waits for approval' },
  approved: { id: 'Sedang berjalan', en: 'Under way' },
  done: { id: 'Selesai', en: 'Done' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
} as const satisfies Record<ExtensionState, Sentence>
