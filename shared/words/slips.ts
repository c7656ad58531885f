import type { Language } from './sentence.ts'

/** What stands on a paper slip of manual mode. */
export const slipWords = {
  id: {
    title: 'SLIP MANUAL',
    choice: { label: 'Arah', in: 'Masuk', out: 'Keluar' },
    fields: ['Tanggal dan jam', 'Nomor polisi', 'Nomor tiket', 'Lane', 'Nama sopir', 'Petugas, paraf'],
    foot: 'Wajib diisi sebelum palang dibuka. Serahkan ke operator untuk dimasukkan.',
  },
  en: {
    title: 'MANUAL SLIP',
    choice: { label: 'Way', in: 'In', out: 'Out' },
    fields: ['Date and time', 'Plate', 'Ticket number', 'Lane', 'Driver', 'Officer, initials'],
    foot: 'Fill in before the barrier is opened. Give it to the operator to be entered.',
  },
} as const satisfies Record<Language, object>
