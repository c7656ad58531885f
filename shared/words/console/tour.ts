import type { Sentence } from '../sentence.ts'

export const tourWords = {
  title: { id: 'Perkenalan singkat', en: 'A short tour' },
  step: { id: '{step} dari {steps}', en: '{step} of {steps}' },
  next: { id: 'Lanjut', en: 'Next' },
  skip: { id: 'Lewati', en: 'Skip' },
  done: { id: 'Selesai', en: 'Done' },
  rail: { id: 'Semua layar ada di kiri', en: 'Every screen is on the left' },
  railText: {
    id: 'Tekan G lalu huruf layar, misalnya G T untuk tiket.',
    en: 'Press G, then the letter of a screen, such as G T for tickets.',
  },
  find: { id: 'Cari apa saja', en: 'Find anything' },
  findText: {
    id: 'Ctrl K mencari lane, tiket, pelat, layar, dan perintah.',
    en: 'Ctrl K finds lanes, tickets, plates, screens and commands.',
  },
  queue: { id: 'Lane yang perlu Anda muncul di antrean', en: 'Lanes that need you appear in the queue' },
  queueText: {
    id: 'Angka mengambil, O membuka palang, T menolak; alasan selalu dicatat.',
    en: 'A digit takes one, O opens the barrier, T refuses; the reason is always recorded.',
  },
  keys: { id: 'Semua tombol ada di satu lembar', en: 'All keys are on one sheet' },
  keysText: {
    id: 'Tekan ? untuk melihatnya. Suara, bahasa, dan tema diatur di kanan atas.',
    en: 'Press ? to see it. Sound, language and theme are set at the top right.',
  },
} as const satisfies Record<string, Sentence>
