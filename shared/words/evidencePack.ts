import { positionWords } from './reports.ts'
import type { Sentence } from './sentence.ts'

/** What each link of a visit's evidence is. */
export const evidenceKindWords: Readonly<Record<string, Sentence>> = {
  visit: { id: 'Kunjungan', en: 'Visit' },
  customs_document: { id: 'Dokumen pabean', en: 'Customs document' },
  policy: { id: 'Kebijakan gerbang', en: 'Gate policy' },
  activity: { id: 'Keputusan gerbang', en: 'Gate decision' },
  intervention: { id: 'Intervensi', en: 'Intervention' },
  command: { id: 'Perintah palang', en: 'Barrier command' },
  buffer_stay: { id: 'Buffer zone', en: 'Buffer zone' },
  cargo_operation: { id: 'Bongkar muat', en: 'Load or unload' },
  audit_record: { id: 'Catatan audit', en: 'Audit record' },
  photo: { id: 'Foto', en: 'Photo' },
}

/** Values that the rows of a visit hold, as people say them. */
export const evidenceValueWords: Readonly<Record<string, Sentence>> = {
  in: { id: 'masuk', en: 'in' },
  out: { id: 'keluar', en: 'out' },
  allow: { id: 'boleh lewat', en: 'allowed' },
  review: { id: 'tunggu operator', en: 'for an operator' },
  deny: { id: 'ditolak', en: 'denied' },
  opened: { id: 'palang dibuka', en: 'barrier opened' },
  waiting: { id: 'menunggu', en: 'waiting' },
  refused: { id: 'disuruh kembali', en: 'turned away' },
  undone: { id: 'dibatalkan', en: 'undone' },
  open: { id: 'buka', en: 'open' },
  close: { id: 'tutup', en: 'close' },
  refuse: { id: 'menolak', en: 'refuse' },
  dismissed: { id: 'selesai tanpa tindakan', en: 'settled by itself' },
  correct_plate: { id: 'koreksi pelat', en: 'plate corrected' },
  closed: { id: 'selesai', en: 'closed' },
  new: { id: 'baru', en: 'new' },
  owned: { id: 'ditangani', en: 'owned' },
  issued: { id: 'dikirim', en: 'issued' },
  executed: { id: 'dijalankan', en: 'executed' },
  expired: { id: 'kedaluwarsa', en: 'expired' },
  failed: { id: 'gagal', en: 'failed' },
  accepted: { id: 'diterima', en: 'accepted' },
  rejected: { id: 'ditolak', en: 'rejected' },
  green: { id: 'lampu hijau', en: 'green lamp' },
  yellow: { id: 'lampu kuning', en: 'yellow lamp' },
  red: { id: 'lampu merah', en: 'red lamp' },
  ...positionWords,
}

/** Around a value of a link. */
export const evidencePhrases = {
  rit: { id: 'rit {value}', en: 'trip {value}' },
  read: { id: 'terbaca {value}', en: 'read as {value}' },
  version: { id: 'versi {value}', en: 'version {value}' },
  under: { id: 'kebijakan versi {value}', en: 'policy version {value}' },
  slot: { id: 'slot {value}', en: 'slot {value}' },
  released: { id: 'rilis {value}', en: 'release {value}' },
  by: { id: 'oleh {value}', en: 'by {value}' },
  reason: { id: 'alasan: {value}', en: 'reason: {value}' },
  sealed: { id: 'segel audit no. {value}', en: 'audit seal no. {value}' },
  gone: { id: 'berkas tidak ada', en: 'file is gone' },
} as const satisfies Record<string, Sentence>
