import type { Sentence } from '../sentence.ts'

export const faqWords = {
  title: { id: 'FAQ', en: 'FAQs' },
  create: { id: 'Buat FAQ', en: 'Write a FAQ' },
  counted: { id: '{total} pertanyaan', en: '{total} {count|question|questions}' },
  search: { id: 'Pertanyaan atau jawaban', en: 'Question or answer' },
  empty: { id: 'Belum ada FAQ', en: 'No FAQs yet' },
  emptyText: {
    id: 'Pertanyaan yang diterbitkan tampil untuk umum tanpa masuk.',
    en: 'Published questions are shown to everybody without signing in.',
  },
  group: { id: 'Kelompok', en: 'Group' },
  groupHint: { id: 'Kelompok baru dibuat bila belum ada.', en: 'A group that is not there yet is made.' },
  question: { id: 'Pertanyaan', en: 'Question' },
  answer: { id: 'Jawaban', en: 'Answer' },
  position: { id: 'Urutan', en: 'Order' },
  positionHint: { id: 'Di akhir bila kosong.', en: 'At the end when it is empty.' },
  published: { id: 'Terbit', en: 'Published' },
  draft: { id: 'Draf', en: 'Draft' },
  publish: { id: 'Terbitkan', en: 'Publish' },
} as const satisfies Record<string, Sentence>
