import type { Sentence } from '../sentence.ts'

export const buildingWords = {
  title: { id: 'Lokasi tujuan', en: 'Destinations' },
  create: { id: 'Buat lokasi tujuan', en: 'Make a destination' },
  counted: { id: '{total} lokasi', en: '{total} {count|destination|destinations}' },
  search: { id: 'Nama atau kode', en: 'Name or code' },
  empty: { id: 'Belum ada lokasi tujuan', en: 'No destinations yet' },
  emptyText: {
    id: 'Gudang, tangki dan dermaga yang dituju tiket muncul di sini.',
    en: 'Warehouses, tanks and berths that tickets lead to appear here.',
  },
  area: { id: 'Area', en: 'Area' },
  capacity: { id: 'Kapasitas kendaraan', en: 'Vehicles at most' },
  capacityHint: { id: '0 tanpa batas.', en: '0 is unlimited.' },
  latitude: { id: 'Lintang', en: 'Latitude' },
  longitude: { id: 'Bujur', en: 'Longitude' },
  port: { id: 'Di pelabuhan BMS', en: 'In the BMS port' },
  hours: { id: 'Jam buka', en: 'Opening hours' },
  always: { id: 'Selalu buka', en: 'Always open' },
  closedDay: { id: 'tutup', en: 'closed' },
  active: { id: 'Dipakai', en: 'In use' },
  closed: { id: 'Ditutup', en: 'Closed' },
  everyCompany: { id: 'Semua perusahaan', en: 'Every company' },
  companyHint: {
    id: 'Kosongkan agar semua perusahaan dapat menuju ke sini.',
    en: 'Leave it empty to let every company come here.',
  },
  hoursHint: {
    id: 'Contoh 08:00-12:00, 13:00-17:00; kosong berarti tutup.',
    en: 'For example 08:00-12:00, 13:00-17:00; empty is closed.',
  },
  ownHours: { id: 'Punya jam buka', en: 'Has opening hours' },
} as const satisfies Record<string, Sentence>

export const areaWords = {
  title: { id: 'Area', en: 'Areas' },
  counted: { id: '{total} area', en: '{total} {count|area|areas}' },
  search: { id: 'Nama atau kode', en: 'Name or code' },
  empty: { id: 'Belum ada area', en: 'No areas yet' },
  emptyText: { id: 'Area ditetapkan saat kawasan dipasang.', en: 'Areas are given when a site is set up.' },
  type: { id: 'Jenis', en: 'Kind' },
  main_gate: { id: 'Gerbang utama', en: 'Main gate' },
  port_gate: { id: 'Gerbang pelabuhan', en: 'Port gate' },
  buffer_zone: { id: 'Zona penyangga', en: 'Buffer zone' },
  plot: { id: 'Kavling', en: 'Plot' },
} as const satisfies Record<string, Sentence>

export const weekdayWords = {
  mon: { id: 'Senin', en: 'Monday' },
  tue: { id: 'Selasa', en: 'Tuesday' },
  wed: { id: 'Rabu', en: 'Wednesday' },
  thu: { id: 'Kamis', en: 'Thursday' },
  fri: { id: 'Jumat', en: 'Friday' },
  sat: { id: 'Sabtu', en: 'Saturday' },
  sun: { id: 'Minggu', en: 'Sunday' },
} as const satisfies Record<string, Sentence>
