/** What the evidence panel says in sentences of its own. */
export const evidenceWords = {
  letters_differ: {
    id: 'Beda {count} huruf ({pairs}).',
    en: '{count} {count|character differs|characters differ} ({pairs}).',
  },
  seen_often: {
    id: 'Kendaraan {plate} masuk {count} kali dalam 30 hari.',
    en: 'Vehicle {plate} entered {count} {count|time|times} in 30 days.',
  },
  seen_never: {
    id: 'Kendaraan {plate} belum pernah masuk dalam 30 hari.',
    en: 'Vehicle {plate} has not entered in 30 days.',
  },
  plate_corrected: { id: 'Koreksi pelat', en: 'Plate corrected' },
  code_read: { id: 'Tiket {access_number} dibaca di {lane}.', en: 'Ticket {access_number} was read at {lane}.' },
  code_unread: { id: 'Kode tiket tidak terbaca di {lane}.', en: 'The ticket code could not be read at {lane}.' },
  plate_read: {
    id: 'ANPR membaca {plate}, keyakinan {confidence}%.',
    en: 'ANPR read {plate}, confidence {confidence}%.',
  },
  decided: { id: 'Lampu {lamp}: {reason}', en: 'Lamp {lamp}: {reason}' },
  queued: { id: 'Masuk antrean intervensi.', en: 'Joined the intervention queue.' },
  opened_by: { id: 'Dibuka {by}: {reason}.', en: 'Opened by {by}: {reason}.' },
  refused_by: { id: 'Ditolak {by}: {reason}.', en: 'Refused by {by}: {reason}.' },
  corrected_by: { id: '{by} mengoreksi pelat menjadi {plate}.', en: '{by} corrected the plate to {plate}.' },
  undone_by: { id: 'Dibatalkan {by}: {note}', en: 'Undone by {by}: {note}' },
  passed: { id: 'Kendaraan melintas.', en: 'The vehicle passed.' },
} as const

export const lampWords = {
  red: { id: 'merah', en: 'red' },
  yellow: { id: 'kuning', en: 'yellow' },
  green: { id: 'hijau', en: 'green' },
  off: { id: 'padam', en: 'off' },
  unknown: { id: 'tidak diketahui', en: 'unknown' },
} as const
