import type { Allowance, AllowanceCode } from '../domain/customsAllows.ts'
import { figureText } from './figureText.ts'
import { say, type Language, type Sentence } from './sentence.ts'

/** What customs and port allow for a truck, in one sentence. */
export const allowanceWords = {
  not_needed: {
    id: 'Muatan truk ini tidak memerlukan dokumen pabean.',
    en: 'The load of this truck needs no customs document.',
  },
  missing: {
    id: 'Truk ini belum boleh masuk: dokumen pabeannya tidak ditemukan.',
    en: 'This truck may not enter yet: its customs document was not found.',
  },
  company: {
    id: 'Truk ini tidak boleh masuk: {document} milik perusahaan lain.',
    en: 'This truck may not enter: {document} belongs to another company.',
  },
  held: {
    id: 'Truk ini tertahan: {document} terkena jalur merah (SPJM) dan menunggu pemeriksaan fisik bea cukai.',
    en: 'This truck is held: {document} is in the red channel (SPJM) and waits for the physical inspection by customs.',
  },
  check: {
    id: 'Truk ini harus dilihat petugas: {document} masih dalam pemeriksaan dokumen (SPJK).',
    en: 'A person must look at this truck: the papers of {document} are being checked (SPJK).',
  },
  not_released: {
    id: 'Truk ini belum boleh masuk: {document} belum mendapat izin bea cukai.',
    en: 'This truck may not enter yet: customs has not released {document}.',
  },
  exhausted: {
    id: 'Truk ini tidak boleh masuk dengan muatannya: saldo {document} tinggal {balance} {unit}.',
    en: 'This truck may not enter with its load: {document} has {balance} {unit} left.',
  },
  stale: {
    id: '{document} sudah mendapat izin, tetapi datanya berumur {minutes} menit: petugas harus memeriksa truk ini.',
    en: '{document} is released, but the data is {minutes} {minutes|minute|minutes} old: a person must look at this truck.',
  },
  load: {
    id: 'Bea cukai mengizinkan truk ini membawa {quantity} {load_unit} atas {document}; sesudahnya tersisa {left} {unit}.',
    en: 'Customs allows this truck {quantity} {load_unit} under {document}; {left} {unit} are left after it.',
  },
  document: {
    id: 'Bea cukai mengizinkan truk dengan {document}.',
    en: 'Customs allows trucks under {document}.',
  },
  leave: {
    id: 'Bea cukai mengizinkan truk ini keluar atas {document}.',
    en: 'Customs allows this truck to leave under {document}.',
  },
  spmk_unknown: {
    id: '{spmk} belum dikenal PTOSM: petugas harus memeriksa truk ini.',
    en: 'PTOSM does not know {spmk} yet: a person must look at this truck.',
  },
  spmk_stale: {
    id: '{spmk} terbuka, tetapi datanya berumur {minutes} menit: petugas harus memeriksa truk ini.',
    en: '{spmk} is open, but the data is {minutes} {minutes|minute|minutes} old: a person must look at this truck.',
  },
  spmk_canceled: {
    id: 'Truk ini tidak boleh masuk: {spmk} dibatalkan.',
    en: 'This truck may not enter: {spmk} was canceled.',
  },
  spmk_closed: {
    id: 'Truk ini tidak boleh masuk: {spmk} sudah ditutup.',
    en: 'This truck may not enter: {spmk} is closed.',
  },
  spmk_time: {
    id: 'Truk ini tidak boleh masuk: {spmk} tidak berlaku sekarang.',
    en: 'This truck may not enter: {spmk} is not valid now.',
  },
  spmk_truck: {
    id: 'Truk ini tidak terdaftar pada {spmk}: petugas harus memeriksanya.',
    en: 'This truck is not listed in {spmk}: a person must look at it.',
  },
  spmk_trips: {
    id: 'Semua rit truk ini pada {spmk} sudah dipakai: petugas harus memeriksanya.',
    en: 'This truck has made all its trips of {spmk}: a person must look at it.',
  },
  spmk_exhausted: {
    id: 'Truk ini tidak boleh masuk: muatan {spmk} sudah habis.',
    en: 'This truck may not enter: nothing is left of {spmk}.',
  },
  spmk_open: {
    id: '{spmk} terbuka untuk truk ini; sisa muatan {remaining} {unit}.',
    en: '{spmk} is open for this truck; {remaining} {unit} are left.',
  },
} as const satisfies Record<AllowanceCode, Sentence>

/** An allowance in one language, with numbers as people of that language write them. */
export function sayAllowance({ code, values }: Allowance, language: Language): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? (name === 'minutes' ? value : figureText(value, language)) : value,
  ])
  return say(allowanceWords[code], language, Object.fromEntries(written) as Record<string, string | number>)
}
