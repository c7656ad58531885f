import { z } from 'zod'
import { outsideAmount, outsideDay, outsideMoment, outsideText, outsideWord } from '../outside/readAnswer.ts'
import type { CeisaDetail, CeisaDocument } from './ceisa.ts'

const seconds = z.coerce.number().positive().max(31_536_000)

export const LoginAnswer = z.object({
  item: z.object({
    access_token: z.string().min(1).max(8_000),
    expires_in: seconds,
    refresh_token: z.string().min(1).max(8_000).nullish(),
    refresh_expires_in: seconds.nullish(),
  }),
})
export type LoginItem = z.output<typeof LoginAnswer>['item']

const nomorAju = outsideText(40).refine((text) => text !== '', { error: 'missing' })
const most = 5_000

/** A single row comes without a list around it. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .union([z.array(item).max(most), item, z.null()])
    .optional()
    .transform((value): z.output<Item>[] => (Array.isArray(value) ? value : value == null ? [] : [value]))

const Status = z.object({
  nomorAju,
  idHeader: outsideWord(60),
  kodeProses: outsideText(10),
  nomorDaftar: outsideWord(40),
  tanggalDaftar: outsideDay,
  waktuStatus: outsideMoment,
  keterangan: outsideText(500),
  kodeDokumen: outsideWord(10),
})

const Response = z.object({
  nomorAju,
  kodeRespon: outsideText(10),
  nomorRespon: outsideWord(60),
  waktuRespon: outsideMoment,
  tanggalRespon: outsideDay,
  keterangan: outsideText(500),
})

const StatusList = z.object({ dataStatus: listOf(Status), dataRespon: listOf(Response) })

/** The rows of both lists as one document for each nomor aju. */
export const StatusAnswer = StatusList.transform(({ dataStatus, dataRespon }): CeisaDocument[] => {
  const byAju = new Map<string, (typeof dataStatus)[number][]>()
  for (const row of dataStatus) byAju.set(row.nomorAju, [...(byAju.get(row.nomorAju) ?? []), row])
  return [...byAju].map(([aju, rows]) => ({
    nomorAju: aju,
    idHeader: firstOf(rows, ({ idHeader }) => idHeader) ?? aju,
    kodeDokumen: firstOf(rows, ({ kodeDokumen }) => kodeDokumen),
    nomorDaftar: firstOf(rows, ({ nomorDaftar }) => nomorDaftar),
    tanggalDaftar: firstOf(rows, ({ tanggalDaftar }) => tanggalDaftar),
    steps: [
      ...rows.flatMap(({ waktuStatus, kodeProses, keterangan }) =>
        waktuStatus === null
          ? []
          : [{ at: waktuStatus, kind: 'process' as const, code: kodeProses, number: null, note: keterangan }],
      ),
      ...dataRespon.flatMap((row) => {
        const at = row.waktuRespon ?? (row.tanggalRespon === null ? null : `${row.tanggalRespon}T00:00:00.000Z`)
        if (row.nomorAju !== aju || at === null) return []
        return [{ at, kind: 'response' as const, code: row.kodeRespon, number: row.nomorRespon, note: row.keterangan }]
      }),
    ],
  }))
})

const firstOf = <Row, Value>(rows: readonly Row[], valueOf: (row: Row) => Value | null): Value | null =>
  rows.map(valueOf).find((value) => value !== null) ?? null

const Container = z
  .object({ nomor_kontainer: outsideText(20), ukuran_kontainer: outsideWord(10), jenis_kontainer: outsideWord(20) })
  .transform((row) => ({ number: row.nomor_kontainer, size: row.ukuran_kontainer, type: row.jenis_kontainer }))

const Packages = z
  .object({ kode_kemasan: outsideWord(10), jumlah_kemasan: outsideAmount, merk_kemasan: outsideWord(120) })
  .transform((row) => ({ code: row.kode_kemasan, quantity: row.jumlah_kemasan, mark: row.merk_kemasan }))

export const DetailAnswer = z
  .object({
    data: z.object({
      nomor_dokumen_pengeluaran: outsideWord(60),
      tanggal_daftar: outsideDay,
      kode_kantor_pendaftaran: outsideWord(10),
      npwp_importir: outsideWord(20),
      nama_importir: outsideWord(160),
      nama_sarana_pengangkut: outsideWord(120),
      nomor_voy_flight: outsideWord(40),
      brutto: outsideAmount,
      netto: outsideAmount,
      detil_kontainer: listOf(Container),
      detil_kemasan: listOf(Packages),
    }),
  })
  .transform(({ data }): CeisaDetail => ({
    releaseNumber: data.nomor_dokumen_pengeluaran,
    kodeKantor: data.kode_kantor_pendaftaran,
    npwp: data.npwp_importir,
    companyName: data.nama_importir,
    vesselName: data.nama_sarana_pengangkut,
    voyage: data.nomor_voy_flight,
    bruto: data.brutto,
    netto: data.netto,
    containers: data.detil_kontainer,
    packages: data.detil_kemasan,
  }))
