import type { Sentence } from '../sentence.ts'

/** What a driver complains of, by its short word; what is not here is shown as it came. */
export const deviceDetailWords: Readonly<Record<string, Sentence>> = {
  paper_low: { id: 'kertas menipis', en: 'paper low' },
  paper_out: { id: 'kertas habis', en: 'out of paper' },
  cover_open: { id: 'tutup terbuka', en: 'cover open' },
  printer_error: { id: 'galat printer', en: 'printer error' },
  offline: { id: 'tidak siap', en: 'off-line' },
  no_answer: { id: 'tidak menjawab', en: 'no answer' },
  garbage: { id: 'menjawab sampah', en: 'answers garbage' },
  ambiguous: { id: 'lebih dari satu cocok: tetapkan satu', en: 'more than one fits: bind one' },
  gone: { id: 'tidak tersambung', en: 'not connected' },
  busy: { id: 'dipakai program lain', en: 'used by another program' },
  denied: { id: 'tidak diizinkan sistem operasi', en: 'not allowed by the operating system' },
  not_ready: { id: 'belum siap dibuka', en: 'not ready to be opened' },
  timeout: { id: 'terlalu lama', en: 'took too long' },
  stall: { id: 'menolak perintah', en: 'refuses orders' },
  failed: { id: 'gagal dibuka', en: 'could not be opened' },
}
