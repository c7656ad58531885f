import type { Sentence } from './sentence.ts'

/** A number that must be more than its bound. */
export const aboveMinimum: Sentence = { id: 'Harus di atas {minimum}.', en: 'Must be above {minimum}.' }

/** What can be wrong with one field, by the stable `code` of an entry in `errors`. */
export const fieldWords = {
  required: { id: 'Wajib diisi.', en: 'Is required.' },
  type: { id: 'Harus berupa {expected}.', en: 'Must be {expected}.' },
  too_short: { id: 'Minimal {minimum} karakter.', en: 'Must have at least {minimum} {minimum|character|characters}.' },
  too_long: { id: 'Maksimal {maximum} karakter.', en: 'Must have at most {maximum} {maximum|character|characters}.' },
  too_small: { id: 'Minimal {minimum}.', en: 'Must be at least {minimum}.' },
  too_large: { id: 'Maksimal {maximum}.', en: 'Must be at most {maximum}.' },
  too_few: { id: 'Minimal {minimum} isian.', en: 'Must have at least {minimum} {minimum|entry|entries}.' },
  too_many: { id: 'Maksimal {maximum} isian.', en: 'Must have at most {maximum} {maximum|entry|entries}.' },
  step: { id: 'Harus kelipatan {step}.', en: 'Must be a multiple of {step}.' },
  format: { id: 'Format tidak sesuai ({expected}).', en: 'Does not have the right format ({expected}).' },
  choice: { id: 'Pilihan: {choices}.', en: 'Must be one of {choices}.' },
  unknown: { id: 'Isian ini tidak dikenal.', en: 'This field is not known here.' },
  invalid: { id: 'Isian tidak sah.', en: 'Is not valid.' },
  plate: {
    id: 'Bukan nomor polisi Indonesia, misalnya "B 1234 XYZ".',
    en: 'Is not an Indonesian plate such as "B 1234 XYZ".',
  },
  amount: {
    id: 'Harus jumlah di atas 0 dalam bentuk teks, misalnya "3000" atau "12.5" (paling banyak 3 desimal).',
    en: 'Must be an amount above 0 written as text, such as "3000" or "12.5" (at most 3 decimals).',
  },
  locked: { id: 'Aturan ini tidak boleh dilonggarkan.', en: 'This rule cannot be softened.' },
  decimals: { id: 'Paling banyak 3 desimal.', en: 'At most 3 decimals.' },
  finish_reversed: { id: 'Lebih awal dari started_at.', en: 'Is earlier than started_at.' },
  controls: { id: 'Berisi karakter kendali.', en: 'Contains control characters.' },
  duplicate: { id: 'Sudah disebut sebelumnya.', en: 'Is named twice.' },
  not_found: { id: 'Tidak ditemukan.', en: 'Was not found.' },
  closed: { id: '{name} sedang tidak dipakai.', en: '{name} is not in use.' },
  file_kind: { id: 'Harus berkas PDF atau gambar.', en: 'Must be a PDF or an image.' },
  image_kind: { id: 'Harus gambar.', en: 'Must be an image.' },
  date_malformed: { id: 'Bukan tanggal yang ada (YYYY-MM-DD).', en: 'Is not a day that exists (YYYY-MM-DD).' },
  time_malformed: {
    id: 'Bukan waktu yang ada (ISO 8601 dalam UTC).',
    en: 'Is not an instant that exists (ISO 8601 in UTC).',
  },
  date_past: { id: 'Tanggal ini sudah lewat.', en: 'This day is over.' },
  date_reversed: { id: 'Lebih awal dari request_at.', en: 'Is earlier than request_at.' },
  date_too_far: { id: 'Lebih dari setahun lagi.', en: 'Is more than a year ahead.' },
  date_too_long: {
    id: 'Tiket berlaku paling lama setahun sejak request_at.',
    en: 'A ticket runs for a year from request_at at most.',
  },
  range_reversed: { id: 'Lebih awal dari start_date.', en: 'Is earlier than start_date.' },
  range_too_long: {
    id: 'Lebih dari sepuluh tahun setelah start_date.',
    en: 'Is more than ten years after start_date.',
  },
  slot_reversed: { id: 'Harus setelah slot_start.', en: 'Must be after slot_start.' },
  code: {
    id: 'Hanya huruf besar, angka, titik, dan tanda hubung.',
    en: 'Only capital letters, digits, dots and hyphens.',
  },
  npwp: { id: 'NPWP terdiri dari 15 atau 16 angka.', en: 'An NPWP has 15 or 16 digits.' },
  document_code: { id: 'Kode dokumen terdiri dari 1 sampai 3 angka.', en: 'A document code has 1 to 3 digits.' },
  hour: { id: 'Bukan jam, misalnya "08:00".', en: 'Is not an hour such as "08:00".' },
  nib: { id: 'NIB terdiri dari 13 angka.', en: 'A NIB has 13 digits.' },
  hs_code: { id: 'Kode HS terdiri dari 4 sampai 10 angka.', en: 'An HS code has 4 to 10 digits.' },
  phone: { id: 'Bukan nomor telepon.', en: 'Is not a phone number.' },
  identity: {
    id: 'Nomor identitas terdiri dari 5 sampai 20 huruf dan angka.',
    en: 'An identity number has 5 to 20 letters and digits.',
  },
  contact: { id: 'Bukan nomor telepon atau alamat surel.', en: 'Is neither a phone number nor an e-mail address.' },
  needs_customs: {
    id: 'Barang ini wajib pabeanan; buat tiket dengan pabeanan.',
    en: 'These goods need customs; make a ticket with customs.',
  },
  not_released: { id: '{document} belum mendapat persetujuan keluar.', en: '{document} is not released.' },
  balance: { id: 'Saldo dokumen tinggal {balance} {unit}.', en: 'The document has {balance} {unit} left.' },
  unit_mismatch: { id: 'Dokumen pabean dihitung dalam {unit}.', en: 'The customs document counts in {unit}.' },
  password_simple: {
    id: 'Terlalu mudah ditebak: pakai paling sedikit lima huruf atau angka yang berbeda.',
    en: 'Is too easy to guess: use at least five different characters.',
  },
  password_personal: {
    id: 'Jangan memakai nama atau alamat surel Anda.',
    en: 'Must not hold your name or your e-mail address.',
  },
  unchanged: { id: 'Sama dengan yang sekarang.', en: 'Is the same as now.' },
  degrees: { id: 'Bukan derajat di bumi.', en: 'Are no degrees on the earth.' },
  webhook_url: {
    id: 'Harus alamat https:// di internet umum, tanpa nama pengguna.',
    en: 'Must be an https:// address on the public internet, without a user name.',
  },
  taken: { id: 'Sudah dipakai.', en: 'Is already taken.' },
  permission: { id: 'Izin ini tidak ada.', en: 'There is no such permission.' },
  not_held: { id: 'Anda sendiri tidak memiliki izin ini.', en: 'You do not hold this permission yourself.' },
  above: { id: 'Di atas tingkat Anda.', en: 'Is above your own level.' },
  role_group: { id: 'Peran ini bukan untuk kelompok pengguna ini.', en: 'This role is not for this group of users.' },
  outside_areas: { id: 'Di luar area Anda.', en: 'Is outside your own areas.' },
  username: {
    id: 'Huruf kecil, angka, titik, garis bawah, dan tanda hubung; diawali huruf.',
    en: 'Small letters, digits, dots, underscores and hyphens; begins with a letter.',
  },
  wall_name: {
    id: 'Huruf kecil, angka, dan tanda hubung, misalnya "gerbang-utama".',
    en: 'Small letters, digits and hyphens, such as "main-gate".',
  },
  address: {
    id: 'Alamat di situs ini, misalnya "/cameras/in-03".',
    en: 'An address of this site, such as "/cameras/in-03".',
  },
  nik: { id: 'NIK terdiri dari 16 angka.', en: 'A NIK has 16 digits.' },
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
  regex: { id: 'bentuk yang diminta', en: 'the form that is asked for' },
  uuid: { id: 'UUID', en: 'a UUID' },
  email: { id: 'alamat surel', en: 'an e-mail address' },
}
