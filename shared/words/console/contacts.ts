import type { Sentence } from '../sentence.ts'

export const contactWords = {
  title: { id: 'Kontak', en: 'Contacts' },
  counted: { id: '{total} kontak', en: '{total} {count|contact|contacts}' },
  search: { id: 'Nama atau kode', en: 'Name or code' },
  empty: { id: 'Belum ada kontak', en: 'No contacts yet' },
  emptyText: { id: 'Meja layanan ditetapkan saat kawasan dipasang.', en: 'The desks are given when a site is set up.' },
  description: { id: 'Keterangan', en: 'Description' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  hours: { id: 'Jam layanan', en: 'Service hours' },
  position: { id: 'Urutan', en: 'Order' },
} as const satisfies Record<string, Sentence>
