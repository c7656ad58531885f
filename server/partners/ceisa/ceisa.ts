import type { CustomsStep } from '#shared/domain/customsRelease.ts'

/** A document of a company and all that CEISA said of it, in no order. */
export interface CeisaDocument {
  readonly nomorAju: string
  /** The id that CEISA gave the document when it was submitted; the nomor aju where it tells none (assumed). */
  readonly idHeader: string
  readonly kodeDokumen: string | null
  readonly nomorDaftar: string | null
  readonly tanggalDaftar: string | null
  readonly steps: readonly CustomsStep[]
}

/** By what NLE finds one document. */
export interface DocumentNumber {
  readonly kodeDokumen: string
  readonly nomorDaftar: string
  readonly tanggalDaftar: string
  readonly kodeKantor: string | null
}

export interface CustomsContainer {
  readonly number: string
  readonly size: string | null
  readonly type: string | null
}

export interface CustomsPackages {
  readonly code: string | null
  readonly quantity: number | null
  readonly mark: string | null
}

/** What NLE knows of a document that was released. */
export interface CeisaDetail {
  readonly releaseNumber: string | null
  readonly kodeKantor: string | null
  readonly npwp: string | null
  readonly companyName: string | null
  readonly vesselName: string | null
  readonly voyage: string | null
  readonly bruto: number | null
  readonly netto: number | null
  readonly containers: readonly CustomsContainer[]
  readonly packages: readonly CustomsPackages[]
}

/** CEISA 4.0 host-to-host and NLE. Every call throws an OutsideFailure when it gets no usable answer. */
export interface Ceisa {
  /** Every document of a company; `npwp` has 15 digits. */
  documentsOf(npwp: string): Promise<readonly CeisaDocument[]>
  /** Null when customs knows no such document. */
  detailOf(number: DocumentNumber): Promise<CeisaDetail | null>
}
