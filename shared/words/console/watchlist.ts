import type { WatchAction, WatchKind } from '../../domain/watchlist.ts'
import type { Sentence } from '../sentence.ts'

/** Plates, drivers and companies that the gates look out for. */
export const watchWords = {
  title: { id: 'Daftar pantau', en: 'Watch list' },
  create: { id: 'Tambah pantauan', en: 'Add an entry' },
  counted: { id: '{total} pantauan', en: '{total} {count|entry|entries}' },
  search: { id: 'Pelat, pengemudi, perusahaan', en: 'Plate, driver, company' },
  empty: { id: 'Tidak ada yang dipantau', en: 'Nothing is watched' },
  emptyText: {
    id: 'Pantauan berlaku sejak pindaian berikutnya, juga untuk tiket yang sudah ada.',
    en: 'An entry works from the next scan on, also for tickets that exist.',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  subject: { id: 'Yang dipantau', en: 'Watched' },
  action: { id: 'Tindakan', en: 'Action' },
  actionHint: {
    id: 'Blokir menolak, periksa memanggil petugas, beri tahu membiarkan lewat.',
    en: 'Block refuses, inspect asks a person, notify lets the vehicle pass.',
  },
  note: { id: 'Catatan', en: 'Note' },
  noteExample: { id: 'Segel rusak pada kunjungan terakhir', en: 'The seal was broken at the last visit' },
  from: { id: 'Berlaku dari', en: 'Valid from' },
  until: { id: 'Berlaku sampai', en: 'Valid until' },
  untilHint: { id: 'Kosongkan sampai ada yang mengakhirinya.', en: 'Leave it empty until somebody ends it.' },
  forever: { id: 'sampai diakhiri', en: 'until ended' },
  state: { id: 'Keadaan', en: 'State' },
  inForce: { id: 'Berlaku', en: 'In force' },
  notInForce: { id: 'Tidak berlaku', en: 'Not in force' },
  plate: { id: 'Pelat', en: 'Plate' },
  simNumber: { id: 'Nomor SIM', en: 'Licence number' },
  driverName: { id: 'Nama pengemudi', en: 'Name of the driver' },
  by: { id: 'Dibuat oleh', en: 'Made by' },
  fixed: {
    id: 'Siapa yang dipantau tidak dapat diganti: buat pantauan lain.',
    en: 'Whom an entry is about stays: make another one instead.',
  },
} as const satisfies Record<string, Sentence>

export const watchKindNames = {
  plate: { id: 'Kendaraan', en: 'Vehicle' },
  driver: { id: 'Pengemudi', en: 'Driver' },
  company: { id: 'Perusahaan', en: 'Company' },
} as const satisfies Record<WatchKind, Sentence>

export const watchActionNames = {
  block: { id: 'Blokir', en: 'Block' },
  inspect: { id: 'Periksa', en: 'Inspect' },
  notify: { id: 'Beri tahu', en: 'Notify' },
} as const satisfies Record<WatchAction, Sentence>

/** Vehicles that need no ticket. */
export const bypassWords = {
  title: { id: 'Bebas tiket', en: 'Without a ticket' },
  create: { id: 'Tambah kendaraan', en: 'Add a vehicle' },
  counted: { id: '{total} kendaraan', en: '{total} {count|vehicle|vehicles}' },
  search: { id: 'Pelat', en: 'Plate' },
  empty: { id: 'Belum ada kendaraan bebas tiket', en: 'No vehicles without tickets yet' },
  emptyText: {
    id: 'Ambulans dan sejenisnya boleh lewat tanpa tiket bila pelatnya terbaca pasti.',
    en: 'Ambulances and the like may pass without a ticket if their plate is read surely.',
  },
  plate: { id: 'Pelat', en: 'Plate' },
  category: { id: 'Golongan', en: 'Category' },
  note: { id: 'Mengapa, dan siapa yang meminta', en: 'Why, and who asked for it' },
  noteExample: {
    id: 'Ambulans RS Semen Gresik, diminta klinik',
    en: 'Ambulance of the hospital, asked for by the clinic',
  },
  until: { id: 'Berlaku sampai', en: 'Valid until' },
  untilHint: { id: 'Paling lama 366 hari.', en: '366 days at most.' },
  passages: { id: 'Log lewat', en: 'Passages' },
  vehicles: { id: 'Kendaraan', en: 'Vehicles' },
  passed: { id: 'Lewat', en: 'Passed' },
  passageCounted: { id: '{total} kali lewat', en: '{total} {count|passage|passages}' },
  noPassages: { id: 'Belum pernah lewat', en: 'Has not passed yet' },
  noPassagesText: {
    id: 'Setiap kali kendaraan lewat tanpa tiket tercatat di sini.',
    en: 'Each time a vehicle passes without a ticket is written down here.',
  },
  lane: { id: 'Lane', en: 'Lane' },
  gate: { id: 'Gerbang', en: 'Gate' },
  direction: { id: 'Arah', en: 'Direction' },
  dates: { id: 'Tanggal', en: 'Dates' },
} as const satisfies Record<string, Sentence>
