import type { Sentence } from '../sentence.ts'

/** Documents that are looked at, saved and printed. */
export const fileWords = {
  preview: { id: 'Pratinjau', en: 'Preview' },
  loading: { id: 'Menyiapkan dokumen', en: 'Preparing the document' },
  failed: { id: 'Dokumen gagal dibuat', en: 'The document was not made' },
  save: { id: 'Unduh PDF', en: 'Download PDF' },
  print: { id: 'Cetak', en: 'Print' },
  page: { id: 'Halaman {page}', en: 'Page {page}' },
} as const satisfies Record<string, Sentence>
