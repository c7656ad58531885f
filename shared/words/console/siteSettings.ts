import type { Sentence } from '../sentence.ts'

export const siteSettingsWords = {
  title: { id: 'Kawasan', en: 'Site' },
  text: { id: 'Berlaku untuk semua konsol kawasan ini.', en: 'For every console of this site.' },
  flood: { id: 'Banjir alarm', en: 'Alarm flood' },
  floodText: {
    id: 'Saat banjir, antrean mengelompok menurut sebab dan hanya P1 berbunyi.',
    en: 'During a flood the queue groups by cause, and only P1 sounds.',
  },
  moreThan: { id: 'Lebih dari (intervensi)', en: 'More than (interventions)' },
  minutes: { id: 'Dalam (menit)', en: 'Within (minutes)' },
  floodNow: {
    id: 'Lebih dari {more_than} intervensi dalam {minutes} menit',
    en: 'More than {more_than} interventions within {minutes} {minutes|minute|minutes}',
  },
  shifts: { id: 'Giliran', en: 'Shifts' },
  shiftsText: {
    id: 'Tiap giliran bekerja sampai giliran berikutnya mulai.',
    en: 'Each shift works until the next one begins.',
  },
  shiftName: { id: 'Nama giliran {n}', en: 'Name of shift {n}' },
  startsAt: { id: 'Jam mulai giliran {n}', en: 'Start of shift {n}' },
  shiftNow: { id: '{name} mulai {time}', en: '{name} from {time}' },
  add: { id: 'Tambah giliran', en: 'Add a shift' },
  remove: { id: 'Hapus giliran {n}', en: 'Remove shift {n}' },
  tripLimitNow: { id: 'Batas layanan ritase', en: 'Service limit of a trip' },
  tripLimit: { id: 'Batas layanan ritase (menit)', en: 'Service limit of a trip (minutes)' },
  saved: { id: 'Setelan kawasan disimpan', en: 'Settings of the site saved' },
  changed: { id: 'Terakhir diubah {time}', en: 'Last changed {time}' },
} as const satisfies Record<string, Sentence>
