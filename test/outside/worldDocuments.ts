import type { WorldDocument } from '#server/partners/simulation/customsWorld.ts'

/** A released PPKEK that simulated customs knows. */
export const worldDocument = (given: Partial<WorldDocument> = {}): WorldDocument => ({
  nomorAju: '07010061012120261120000412',
  idHeader: 'hdr-412',
  kodeDokumen: '61',
  nomorDaftar: '000412',
  tanggalDaftar: '2026-11-20',
  kodeKantor: '070100',
  npwp: '012345678901000',
  companyName: 'PT Garda Smelter Nusantara',
  bruto: 1_000_000,
  netto: 970_000,
  containers: ['TEMU1234567'],
  lane: 'green',
  released: true,
  withdrawnAt: null,
  ...given,
})
