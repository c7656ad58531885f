import type { Sentence } from '../sentence.ts'

export const clientWords = {
  title: { id: 'Klien API', en: 'API clients' },
  create: { id: 'Buat klien API', en: 'Make an API client' },
  counted: { id: '{total} klien', en: '{total} {count|client|clients}' },
  search: { id: 'Nama', en: 'Name' },
  empty: { id: 'Belum ada klien API', en: 'No API clients yet' },
  emptyText: {
    id: 'Program perusahaan yang membuat tiket lewat API muncul di sini.',
    en: 'Programmes of companies that make tickets through the API appear here.',
  },
  clientId: { id: 'client_id', en: 'client_id' },
  scopes: { id: 'Cakupan', en: 'Scopes' },
  write: { id: 'Membuat tiket', en: 'Make tickets' },
  read: { id: 'Membaca tiket', en: 'Read tickets' },
  active: { id: 'Aktif', en: 'Active' },
  disabled: { id: 'Dimatikan', en: 'Switched off' },
  rotate: { id: 'Ganti secret…', en: 'Replace the secret…' },
  rotateTitle: { id: 'Ganti secret {name}?', en: 'Replace the secret of {name}?' },
  rotateText: {
    id: 'Secret yang lama berhenti berlaku dalam satu detik.',
    en: 'The old secret stops working within a second.',
  },
  rotateDo: { id: 'Ganti secret', en: 'Replace the secret' },
  secretTitle: { id: 'Simpan sekarang', en: 'Keep this now' },
  secretText: {
    id: 'Ini ditampilkan sekali saja dan tidak dapat dilihat lagi.',
    en: 'It is shown once and can never be seen again.',
  },
  secret: { id: 'Secret', en: 'Secret' },
  copy: { id: 'Salin', en: 'Copy' },
  copyYourself: {
    id: 'Peramban tidak mengizinkan. Teksnya sudah ditandai: tekan Ctrl C.',
    en: 'The browser does not allow it. The text is marked: press Ctrl C.',
  },
  copied: { id: 'Disalin', en: 'Copied' },
  kept: { id: 'Sudah saya simpan', en: 'I have kept it' },
} as const satisfies Record<string, Sentence>
