import type { Sentence } from '../sentence.ts'

/** Goods that tickets are made for. */
export const productWords = {
  title: { id: 'Produk', en: 'Products' },
  create: { id: 'Buat produk', en: 'Make a product' },
  counted: { id: '{total} produk', en: '{total} {count|product|products}' },
  search: { id: 'Nama, komoditas, kode HS', en: 'Name, commodity, HS code' },
  empty: { id: 'Belum ada produk', en: 'No products yet' },
  emptyText: {
    id: 'Produk yang dibuat di sini dapat dipilih saat membuat tiket.',
    en: 'Products made here can be chosen when a ticket is made.',
  },
  comodity: { id: 'Komoditas', en: 'Commodity' },
  comodityHint: {
    id: 'Yang tertulis di tiket; sama dengan nama bila kosong.',
    en: 'What tickets say; the name when it is empty.',
  },
  unit: { id: 'Satuan', en: 'Unit' },
  hsCode: { id: 'Kode HS', en: 'HS code' },
  customs: { id: 'Pabean', en: 'Customs' },
  needsCustoms: { id: 'Wajib pabean', en: 'Needs customs' },
  freeOfCustoms: { id: 'Tanpa pabean', en: 'Free of customs' },
  needsCustomsHint: {
    id: 'Tiket tanpa pabean untuk barang ini akan ditolak.',
    en: 'A ticket without customs is refused for these goods.',
  },
  companyHint: {
    id: 'Kosongkan agar semua perusahaan dapat memilihnya.',
    en: 'Leave it empty to let every company choose it.',
  },
} as const satisfies Record<string, Sentence>
