import type { CustomsLane } from '#shared/domain/checkInFacts.ts'

/** A document as simulated customs keeps it. */
export interface WorldDocument {
  readonly nomorAju: string
  readonly idHeader: string
  readonly kodeDokumen: string
  readonly nomorDaftar: string
  readonly tanggalDaftar: string
  readonly kodeKantor: string
  readonly npwp: string
  readonly companyName: string
  readonly bruto: number
  readonly netto: number
  readonly containers: readonly string[]
  lane: CustomsLane
  released: boolean
  /** Set when a release was taken back. */
  withdrawnAt: Date | null
}

/** What CEISA and TPS Online both know. */
export interface CustomsWorld {
  readonly documents: WorldDocument[]
  /** Takes a release back: inspection of the goods (red) or of the papers (yellow). */
  withdraw(document: WorldDocument, now: Date, lane?: 'red' | 'yellow'): void
  release(document: WorldDocument): void
}

export const createCustomsWorld = (documents: readonly WorldDocument[] = []): CustomsWorld => ({
  documents: documents.map((document) => ({ ...document })),
  withdraw(document, now, lane = 'red') {
    document.lane = lane
    document.released = false
    document.withdrawnAt = now
  },
  release(document) {
    document.released = true
    document.withdrawnAt = null
  },
})

export const releaseNumberOf = ({ nomorDaftar, tanggalDaftar }: WorldDocument): string =>
  `SPPB-${nomorDaftar}/KEK/${tanggalDaftar.slice(0, 4)}`
