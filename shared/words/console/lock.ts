import type { Sentence } from '../sentence.ts'

/** The screen that a person locked when leaving the desk. */
export const lockWords = {
  lock: { id: 'Kunci layar', en: 'Lock the screen' },
  title: { id: 'Layar terkunci', en: 'Screen locked' },
  since: { id: '{name} · sejak {time}', en: '{name} · since {time}' },
  kept: {
    id: 'Pekerjaan di layar ini tetap seperti semula. Lane terus berjalan.',
    en: 'What is on this screen stays as it is. The lanes keep running.',
  },
  unlock: { id: 'Buka kunci', en: 'Unlock' },
  another: { id: 'Masuk sebagai petugas lain', en: 'Sign in as somebody else' },
  anotherText: {
    id: '{name} dikeluarkan begitu Anda masuk.',
    en: '{name} is signed out as soon as you are in.',
  },
  back: { id: 'Kembali', en: 'Back' },
  noServer: {
    id: 'Server tidak menjawab, jadi kata sandi belum dapat diperiksa. Coba lagi sebentar.',
    en: 'The server does not answer, so the password cannot be checked yet. Try again in a moment.',
  },
} as const satisfies Record<string, Sentence>
