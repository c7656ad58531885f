import type { ManualReason, SlipState } from '../../domain/manualMode.ts'
import type { Sentence } from '../sentence.ts'

/** Gates worked by hand, on numbered paper. */
export const manualWords = {
  title: { id: 'Mode manual', en: 'Manual mode' },
  counted: { id: '{total} masa', en: '{total} {count|period|periods}' },
  empty: { id: 'Belum pernah mode manual', en: 'Never in manual mode' },
  emptyText: {
    id: 'Saat gerbang dikerjakan dengan kertas, masa dan slipnya tampil di sini.',
    en: 'When a gate is worked on paper, its periods and slips appear here.',
  },
  start: { id: 'Mulai mode manual', en: 'Start manual mode' },
  startText: {
    id: 'Lane otomatis gerbang ini menjadi manual: tidak ada yang terbuka tanpa petugas.',
    en: 'Automatic lanes of the gate become manual: nothing opens without a person.',
  },
  started: { id: 'Mode manual {gate} dimulai', en: 'Manual mode of {gate} started' },
  stop: { id: 'Akhiri', en: 'Stop' },
  stopTitle: { id: 'Akhiri mode manual {gate}?', en: 'Stop manual mode of {gate}?' },
  stopText: {
    id: 'Lane kembali otomatis. Slip masih dapat dimasukkan sesudahnya.',
    en: 'Lanes are automatic again. Slips can still be entered later.',
  },
  stopped: { id: 'Mode manual {gate} diakhiri', en: 'Manual mode of {gate} stopped' },
  gate: { id: 'Gerbang', en: 'Gate' },
  reason: { id: 'Alasan', en: 'Reason' },
  note: { id: 'Catatan', en: 'Note' },
  noteExample: { id: 'Listrik PLN padam sejak 13.40', en: 'No power since 13:40' },
  from: { id: 'Mulai', en: 'Began' },
  until: { id: 'Berakhir', en: 'Ended' },
  by: { id: '{by}, {time}', en: '{by}, {time}' },
  running: { id: 'berjalan', en: 'running' },
  state: { id: 'Keadaan', en: 'State' },
  ended: { id: 'Berakhir', en: 'Ended' },
  issued: { id: 'Diterbitkan', en: 'Issued' },
  entered: { id: 'Dimasukkan', en: 'Entered' },
  void: { id: 'Batal', en: 'Void' },
  missing: { id: 'Belum kembali', en: 'Missing' },
  reconciled: { id: 'Semua slip kembali.', en: 'Every slip came back.' },
  notReconciled: {
    id: '{count} slip belum kembali: masukkan atau batalkan.',
    en: '{count} {count|slip|slips} did not come back: enter or void them.',
  },
  range: { id: 'Nomor', en: 'Numbers' },
  slips: { id: 'Slip', en: 'Slips' },
  noSlips: { id: 'Belum ada slip.', en: 'No slips yet.' },
  issue: { id: 'Terbitkan slip', en: 'Issue slips' },
  issueCount: { id: 'Berapa slip', en: 'How many slips' },
  issuedDone: { id: '{count} slip diterbitkan', en: '{count} {count|slip|slips} issued' },
  sheet: { id: 'Cetak slip', en: 'Print slips' },
  onlyMissing: { id: 'Hanya yang belum kembali', en: 'Only what is missing' },
  enter: { id: 'Masukkan', en: 'Enter' },
  enterTitle: { id: 'Masukkan slip {name}', en: 'Enter slip {name}' },
  enterText: {
    id: 'Kendaraan dihitung pada jam yang tertulis di kertas.',
    en: 'The passage counts at the time that is written on the paper.',
  },
  enteredDone: { id: 'Slip {name} dimasukkan', en: 'Slip {name} entered' },
  enteredTicket: { id: 'Slip {name} dimasukkan; tiketnya bergerak', en: 'Slip {name} entered; its ticket moved' },
  ticketStayed: {
    id: 'Slip {name} dimasukkan; tiket tidak bergerak: {reason}',
    en: 'Slip {name} entered; the ticket was not moved: {reason}',
  },
  lane: { id: 'Lane', en: 'Lane' },
  direction: { id: 'Arah', en: 'Direction' },
  plate: { id: 'Pelat', en: 'Plate' },
  writtenAt: { id: 'Jam di kertas', en: 'Time on the paper' },
  accessNumber: { id: 'Nomor tiket', en: 'Ticket number' },
  driver: { id: 'Pengemudi', en: 'Driver' },
  voidDo: { id: 'Batalkan', en: 'Void' },
  voidTitle: { id: 'Batalkan slip {name}?', en: 'Void slip {name}?' },
  voidText: { id: 'Nomornya tetap terpakai.', en: 'The number stays taken.' },
  voided: { id: 'Slip {name} dibatalkan', en: 'Slip {name} voided' },
} as const satisfies Record<string, Sentence>

export const manualReasonNames = {
  power: { id: 'Listrik padam', en: 'Power cut' },
  network: { id: 'Jaringan putus', en: 'Network down' },
  server: { id: 'Server gagal', en: 'Server down' },
  device_fault: { id: 'Perangkat rusak', en: 'Device fault' },
  congestion: { id: 'Antrean panjang', en: 'Congestion' },
  exercise: { id: 'Latihan', en: 'Exercise' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<ManualReason, Sentence>

export const slipStateNames = {
  issued: { id: 'belum kembali', en: 'missing' },
  entered: { id: 'dimasukkan', en: 'entered' },
  void: { id: 'batal', en: 'void' },
} as const satisfies Record<SlipState, Sentence>
