import type { Sentence } from './sentence.ts'

/** What stands at the head of a report's columns. */
export const reportColumnWords = {
  access_number: { id: 'Tiket', en: 'Ticket' },
  kind: { id: 'Jenis tiket', en: 'Kind of ticket' },
  rit: { id: 'Rit', en: 'Trip' },
  company: { id: 'Perusahaan', en: 'Company' },
  police_number: { id: 'Nomor polisi', en: 'Plate' },
  vehicle_type: { id: 'Jenis kendaraan', en: 'Vehicle type' },
  comodity: { id: 'Komoditas', en: 'Commodity' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  unit: { id: 'Satuan', en: 'Unit' },
  document_type: { id: 'Dokumen', en: 'Document' },
  document_number: { id: 'Nomor dokumen', en: 'Document number' },
  building: { id: 'Lokasi tujuan', en: 'Destination' },
  gate: { id: 'Gerbang masuk', en: 'Entry gate' },
  lane: { id: 'Lane masuk', en: 'Entry lane' },
  entered_at: { id: 'Waktu masuk', en: 'Entered at' },
  lamp: { id: 'Lampu', en: 'Lamp' },
  exit_gate: { id: 'Gerbang keluar', en: 'Exit gate' },
  exit_lane: { id: 'Lane keluar', en: 'Exit lane' },
  left_at: { id: 'Waktu keluar', en: 'Left at' },
  minutes: { id: 'Menit', en: 'Minutes' },
  cargo_status: { id: 'Muatan', en: 'Load' },
  buffer_area: { id: 'Buffer zone', en: 'Buffer zone' },
  slot: { id: 'Slot', en: 'Slot' },
  buffer_entered_at: { id: 'Masuk buffer zone', en: 'Entered buffer zone' },
  buffer_left_at: { id: 'Keluar buffer zone', en: 'Left buffer zone' },
  buffer_minutes: { id: 'Menit di buffer zone', en: 'Minutes in buffer zone' },
  called_at: { id: 'Dipanggil', en: 'Called at' },
  checked_at: { id: 'Checkup', en: 'Checkup' },
} as const satisfies Record<string, Sentence>

export type ReportColumnName = keyof typeof reportColumnWords

/** Choices as a report writes them. */
export const reportChoiceWords: Readonly<
  Record<'kind' | 'lamp' | 'activity' | 'cargo_status', Readonly<Record<string, Sentence>>>
> = {
  kind: {
    without_pabeanan: { id: 'Tenant tanpa pabeanan', en: 'Tenant without customs' },
    with_pabeanan: { id: 'Tenant dengan pabeanan', en: 'Tenant with customs' },
    sarana_niaga: { id: 'Sarana niaga', en: 'Port traffic' },
    guest: { id: 'Tamu', en: 'Guest' },
  },
  lamp: {
    green: { id: 'Hijau', en: 'Green' },
    yellow: { id: 'Kuning', en: 'Yellow' },
    red: { id: 'Merah', en: 'Red' },
    off: { id: 'Padam', en: 'Off' },
    unknown: { id: 'Tidak diketahui', en: 'Unknown' },
  },
  activity: {
    bongkar: { id: 'bongkar', en: 'discharge (bongkar)' },
    muat: { id: 'muat', en: 'loading (muat)' },
  },
  cargo_status: {
    accepted: { id: 'Diterima', en: 'Accepted' },
    rejected: { id: 'Ditolak', en: 'Rejected' },
  },
}

export const reportTitles = {
  'buffer-zone': { id: 'Laporan Bongkar Muat Buffer Zone', en: 'Buffer Zone Report' },
  tenant: { id: 'Laporan Tenant', en: 'Tenant Report' },
  'main-gate': { id: 'Laporan Bongkar Muat Main Gate', en: 'Main Gate Report' },
  niaga: { id: 'Laporan Niaga', en: 'Port Traffic Report' },
} as const satisfies Record<string, Sentence>

/** The words around the tables of a printed report. */
export const reportPaperWords = {
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
  printed: { id: 'Dicetak {at} oleh {by}', en: 'Printed {at} by {by}' },
  period: { id: 'Periode', en: 'Period' },
  by_entry: { id: '{from} s.d. {to}, menurut waktu masuk', en: '{from} to {to}, by entry' },
  by_exit: { id: '{from} s.d. {to}, menurut waktu keluar', en: '{from} to {to}, by exit' },
  company: { id: 'Perusahaan', en: 'Company' },
  all_companies: { id: 'Semua perusahaan', en: 'All companies' },
  filters: { id: 'Saringan', en: 'Filters' },
  totals: { id: 'Jumlah', en: 'Totals' },
  vehicles: { id: 'Kendaraan', en: 'Vehicles' },
  inside: { id: 'Masih di dalam', en: 'Still inside' },
  average: { id: 'Rata-rata menit', en: 'Average minutes' },
  total: { id: 'Total', en: 'Total' },
  none: { id: 'Tidak ada kendaraan dalam periode ini.', en: 'No vehicles in this period.' },
  visit: { id: 'Kunjungan', en: 'Visit' },
  entry: { id: 'Pemeriksaan gerbang masuk', en: 'Checks at the entry' },
  exit: { id: 'Pemeriksaan gerbang keluar', en: 'Checks at the exit' },
  check: { id: 'Pemeriksaan', en: 'Check' },
  verdict: { id: 'Hasil', en: 'Result' },
  source: { id: 'Sumber', en: 'Source' },
  time: { id: 'Waktu', en: 'Time' },
  customs: { id: 'Pabean', en: 'Customs' },
  operator: { id: 'Tindakan petugas', en: 'Operators' },
  buffer: { id: 'Buffer zone dan checkup', en: 'Buffer zone and checkup' },
  cargo: { id: 'Bongkar muat', en: 'Loading and unloading' },
  photos: { id: 'Foto', en: 'Photos' },
  person: { id: 'Petugas', en: 'Person' },
  action: { id: 'Tindakan', en: 'Action' },
  reason: { id: 'Alasan', en: 'Reason' },
  policy: { id: 'kebijakan versi {version}', en: 'policy version {version}' },
  documents: { id: 'dokumen', en: 'documents' },
  seal: { id: 'segel', en: 'seal' },
  plate: { id: 'pelat', en: 'plate' },
  yes: { id: 'Sesuai', en: 'In order' },
  no: { id: 'Tidak sesuai', en: 'Not in order' },
  pass: { id: 'Lolos', en: 'Passed' },
  warn: { id: 'Perhatian', en: 'Attention' },
  fail: { id: 'Gagal', en: 'Failed' },
  skipped: { id: 'Dilewati', en: 'Skipped' },
  no_checks: { id: 'Tidak ada rincian pemeriksaan yang tersimpan.', en: 'No details of the checks were kept.' },
  still_inside: { id: 'Masih di dalam kawasan', en: 'Still inside' },
} as const satisfies Record<string, Sentence>

/** What a person did at a gate. */
export const reportActionWords: Readonly<Record<string, Sentence>> = {
  open: { id: 'Membuka', en: 'Opened' },
  refuse: { id: 'Menolak', en: 'Refused' },
  correct_plate: { id: 'Mengoreksi pelat', en: 'Corrected the plate' },
}

/** Where a picture was taken. */
export const positionWords = {
  front: { id: 'tampak depan', en: 'front' },
  side: { id: 'tampak samping', en: 'side' },
  top: { id: 'tampak atas', en: 'top' },
  before: { id: 'lane sebelum kendaraan', en: 'lane before the vehicle' },
  plate: { id: 'pelat nomor', en: 'plate' },
  checkup: { id: 'checkup', en: 'checkup' },
} as const satisfies Record<string, Sentence>

/** What a picture shows, below it. */
export const pictureWords: Readonly<Record<string, Sentence>> = {
  ...positionWords,
  accepted: { id: 'muatan diterima', en: 'load accepted' },
  rejected: { id: 'muatan ditolak', en: 'load rejected' },
}

/** The words of a visit's evidence. */
export const evidencePackWords = {
  title: { id: 'Bukti Kunjungan', en: 'Evidence of a Visit' },
  links: { id: 'Mata rantai', en: 'Links' },
  head: { id: 'Kepala rantai', en: 'Head of the chain' },
  key: { id: 'Kunci tanda tangan', en: 'Signing key' },
  verify: { id: 'Cara memeriksa', en: 'How to verify' },
  kind: { id: 'Jenis', en: 'Kind' },
  content: { id: 'Isi', en: 'Content' },
} as const satisfies Record<string, Sentence>
