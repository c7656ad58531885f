import type { Sentence } from '../sentence.ts'

/** Deleting, and what a row says of itself. */
export const removeWords = {
  title: { id: 'Hapus {name}?', en: 'Delete {name}?' },
  text: { id: 'Ini tidak dapat diurungkan.', en: 'This cannot be undone.' },
  removed: { id: '{name} dihapus', en: '{name} deleted' },
} as const satisfies Record<string, Sentence>

export const recordWords = {
  saved: { id: '{name} disimpan', en: '{name} saved' },
  created: { id: '{name} dibuat', en: '{name} created' },
  changedAt: { id: 'Terakhir diubah', en: 'Last changed' },
  createdAt: { id: 'Dibuat', en: 'Created' },
  company: { id: 'Perusahaan', en: 'Company' },
  wholeZone: { id: 'Seluruh kawasan', en: 'The whole zone' },
  name: { id: 'Nama', en: 'Name' },
  code: { id: 'Kode', en: 'Code' },
  status: { id: 'Status', en: 'Status' },
  address: { id: 'Alamat', en: 'Address' },
  phone: { id: 'Telepon', en: 'Phone' },
  email: { id: 'Surel', en: 'E-mail' },
  general: { id: 'Umum', en: 'General' },
  active: { id: 'Aktif', en: 'Active' },
} as const satisfies Record<string, Sentence>
