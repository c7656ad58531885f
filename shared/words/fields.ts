import type { Sentence } from './sentence.ts'

/** What can be wrong with one field, by the stable `code` of an entry in `errors`. */
export const fieldWords = {
  required: { id: 'Wajib diisi.', en: 'Is required.' },
  type: { id: 'Harus berupa {expected}.', en: 'Must be {expected}.' },
  too_short: { id: 'Minimal {minimum} karakter.', en: 'Must have at least {minimum} characters.' },
  too_long: { id: 'Maksimal {maximum} karakter.', en: 'Must have at most {maximum} characters.' },
  too_small: { id: 'Minimal {minimum}.', en: 'Must be at least {minimum}.' },
  too_large: { id: 'Maksimal {maximum}.', en: 'Must be at most {maximum}.' },
  too_few: { id: 'Minimal {minimum} isian.', en: 'Must have at least {minimum} entries.' },
  too_many: { id: 'Maksimal {maximum} isian.', en: 'Must have at most {maximum} entries.' },
  step: { id: 'Harus kelipatan {step}.', en: 'Must be a multiple of {step}.' },
  format: { id: 'Format tidak sesuai ({expected}).', en: 'Does not have the right format ({expected}).' },
  choice: { id: 'Pilihan: {choices}.', en: 'Must be one of {choices}.' },
  unknown: { id: 'Isian ini tidak dikenal.', en: 'This field is not known here.' },
  invalid: { id: 'Isian tidak sah.', en: 'Is not valid.' },
} as const satisfies Record<string, Sentence>

export type FieldCode = keyof typeof fieldWords

/** How the kinds of value are called in a sentence. */
export const kindWords: Readonly<Record<string, Sentence>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'benar atau salah', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'objek', en: 'an object' },
  date: { id: 'tanggal YYYY-MM-DD', en: 'a date YYYY-MM-DD' },
  datetime: { id: 'waktu ISO 8601 UTC', en: 'an ISO 8601 instant in UTC' },
  uuid: { id: 'UUID', en: 'a UUID' },
  email: { id: 'alamat surel', en: 'an e-mail address' },
}
