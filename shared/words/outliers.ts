/** What stands at the head of the columns of the ledger as CSV. */
export const ledgerColumnWords = {
  opened_at: { id: 'Waktu', en: 'Time' },
  operator: { id: 'Petugas', en: 'Operator' },
  role: { id: 'Peran', en: 'Role' },
  gate: { id: 'Gerbang', en: 'Gate' },
  lane: { id: 'Lane', en: 'Lane' },
  reason: { id: 'Alasan', en: 'Reason' },
  note: { id: 'Catatan', en: 'Note' },
  police_number: { id: 'Nomor polisi', en: 'Plate' },
  company: { id: 'Perusahaan', en: 'Company' },
  lamp: { id: 'Lampu', en: 'Lamp' },
  waited_seconds: { id: 'Menunggu (detik)', en: 'Waited (seconds)' },
} as const

export type LedgerColumnName = keyof typeof ledgerColumnWords

/** How the ledger of manual openings finds what stands out. */
export const outlierWords = {
  operator: {
    id: '{name} membuka {count} kali dalam {days} hari bertugas: {per_day} sehari, biasanya {usual}.',
    en: '{name} opened {count} {count|time|times} on {days} {days|day|days} at work: {per_day} a day, where {usual} is usual.',
  },
  gate: {
    id: '{name} dibuka manual {count} kali: {per_thousand} per seribu kendaraan, biasanya {usual}.',
    en: '{name} was opened by hand {count} {count|time|times}: {per_thousand} per thousand vehicles, where {usual} is usual.',
  },
  hour: {
    id: 'Pukul {hour}.00 ada {count} pembukaan manual, biasanya {usual} per jam.',
    en: 'There were {count} manual openings at {hour}:00, where {usual} an hour is usual.',
  },
  method: {
    id: 'Skor z termodifikasi terhadap median (batas 3,5; minimal 5 pembukaan): operator per hari bertugas, gerbang per seribu kendaraan, jam menurut jumlah.',
    en: 'Modified z-score against the median (limit 3.5, at least 5 openings): operators per day at work, gates per thousand vehicles, hours by their count.',
  },
} as const
