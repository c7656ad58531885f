import type { Sentence } from '../sentence.ts'

export const signInWords = {
  lead: { id: 'Ruang kendali gerbang', en: 'Gate control room' },
  email: { id: 'Surel', en: 'E-mail' },
  password: { id: 'Kata sandi', en: 'Password' },
  show: { id: 'Tampilkan', en: 'Show' },
  hide: { id: 'Sembunyikan', en: 'Hide' },
  submit: { id: 'Masuk', en: 'Sign in' },
  submitting: { id: 'Memeriksa…', en: 'Checking…' },
  emailMissing: { id: 'Isi surel Anda, contoh rini@kek.example.', en: 'Enter your e-mail, such as rini@kek.example.' },
  emailShape: {
    id: 'Surel belum lengkap, contoh rini@kek.example.',
    en: 'The e-mail is incomplete, such as rini@kek.example.',
  },
  passwordMissing: { id: 'Isi kata sandi Anda.', en: 'Enter your password.' },
  noNetwork: {
    id: 'Server tidak menjawab. Periksa jaringan lalu coba lagi; isian Anda tetap ada.',
    en: 'The server does not answer. Check the network and try again; what you typed is kept.',
  },
  ended: {
    id: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan.',
    en: 'Your session has ended. Sign in to continue.',
  },
  capsLock: { id: 'Caps Lock menyala.', en: 'Caps Lock is on.' },
  starting: { id: 'Memulihkan sesi', en: 'Restoring the session' },
} as const satisfies Record<string, Sentence>
