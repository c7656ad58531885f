import type { CheckCode } from '../domain/checkInChecks.ts'
import type { Sentence } from './sentence.ts'

interface CheckWords {
  readonly pass: Sentence
  /** Why there was nothing to check. */
  readonly skipped: Sentence
}

const noTicket = { id: 'Tidak diperiksa: tiket belum diketahui.', en: 'Not checked: the ticket is not known.' }
const noCustoms = { id: 'Tidak perlu dokumen pabean.', en: 'No customs document is needed.' }

/** What the evidence says of a check that found no obstacle; an obstacle speaks with its reason's sentence. */
export const checkWords = {
  ticket: { pass: { id: 'Tiket dikenal dan aktif.', en: 'The ticket is known and active.' }, skipped: noTicket },
  validity: { pass: { id: 'Tiket masih berlaku.', en: 'The ticket is valid now.' }, skipped: noTicket },
  slot: {
    pass: { id: 'Sesuai jam kedatangan.', en: 'Within the arrival slot.' },
    skipped: { id: 'Tanpa jam kedatangan.', en: 'No arrival slot.' },
  },
  inside: {
    pass: { id: 'Tiket tidak sedang dipakai kendaraan lain.', en: 'No other vehicle is using the ticket.' },
    skipped: noTicket,
  },
  checkup: {
    pass: { id: 'Pemeriksaan zona penyangga tidak menahan.', en: 'The checkup of the buffer zone holds nothing back.' },
    skipped: { id: 'Bukan jalan keluar zona penyangga.', en: 'Not the way out of a buffer zone.' },
  },
  plate: {
    pass: { id: 'Pelat cocok dengan tiket.', en: 'The plate matches the ticket.' },
    skipped: noTicket,
  },
  company: {
    pass: { id: 'Perusahaan aktif.', en: 'The company is active.' },
    skipped: { id: 'Perusahaan tidak diperiksa.', en: 'The company was not checked.' },
  },
  building: {
    pass: { id: 'Tujuan buka.', en: 'The destination is open.' },
    skipped: { id: 'Tujuan tidak diperiksa.', en: 'The destination was not checked.' },
  },
  area: {
    pass: { id: 'Masih ada tempat.', en: 'There is room left.' },
    skipped: { id: 'Tanpa batas kapasitas.', en: 'No limit of capacity.' },
  },
  customs: {
    pass: { id: 'Dokumen pabean sudah mendapat izin.', en: 'The customs document is released.' },
    skipped: noCustoms,
  },
  customs_company: {
    pass: { id: 'Dokumen milik perusahaan tiket.', en: "The document belongs to the ticket's company." },
    skipped: noCustoms,
  },
  customs_age: {
    pass: { id: 'Data pabean masih baru.', en: 'The customs data is fresh.' },
    skipped: noCustoms,
  },
  balance: {
    pass: { id: 'Saldo dokumen cukup.', en: 'The balance of the document suffices.' },
    skipped: { id: 'Saldo dokumen tidak diperiksa.', en: 'The balance was not checked.' },
  },
  spmk: {
    pass: { id: 'SPMK terbuka untuk kendaraan ini.', en: 'The SPMK is open for this vehicle.' },
    skipped: { id: 'Tidak perlu SPMK.', en: 'No SPMK is needed.' },
  },
  watchlist: {
    pass: { id: 'Tidak ada di daftar pantau.', en: 'Not on the watch list.' },
    skipped: { id: 'Daftar pantau tidak diperiksa.', en: 'The watch list was not checked.' },
  },
  lane: {
    pass: { id: 'Lane bekerja otomatis.', en: 'The lane works automatically.' },
    skipped: { id: 'Lane tidak diperiksa.', en: 'The lane was not checked.' },
  },
} as const satisfies Record<CheckCode, CheckWords>

/** What the evidence says instead where a vehicle needed no ticket. */
export const bypassedCheckWords: Readonly<Partial<Record<string, Sentence>>> = {
  ticket: { id: 'Kendaraan ini tidak memerlukan tiket.', en: 'This vehicle needs no ticket.' },
  plate: { id: 'Pelat terdaftar sebagai bebas tiket.', en: 'The plate is registered as needing no ticket.' },
}

/** Where a fact came from. */
export const sourceWords: Readonly<Record<string, Sentence>> = {
  ticket: { id: 'tiket', en: 'ticket' },
  gate: { id: 'gerbang', en: 'gate' },
  buffer: { id: 'zona penyangga', en: 'buffer zone' },
  anpr: { id: 'kamera ANPR', en: 'ANPR camera' },
  register: { id: 'data induk', en: 'register' },
  customs: { id: 'bea cukai', en: 'customs' },
  ptosm: { id: 'PTOSM', en: 'PTOSM' },
  watchlist: { id: 'daftar pantau', en: 'watch list' },
  lane: { id: 'lane', en: 'lane' },
  ceisa: { id: 'CEISA 4.0', en: 'CEISA 4.0' },
  tps_online: { id: 'TPS Online', en: 'TPS Online' },
}

/** The channel of a customs document; not the lamp. */
export const customsLaneWords: Readonly<Record<string, Sentence>> = {
  green: { id: 'jalur hijau', en: 'green channel' },
  yellow: { id: 'jalur kuning', en: 'yellow channel' },
  red: { id: 'jalur merah', en: 'red channel' },
}
