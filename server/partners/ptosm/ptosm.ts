import type { PortActivity } from '#shared/domain/ticketKind.ts'

export const spmkStatuses = ['open', 'closed', 'canceled'] as const
export type SpmkStatus = (typeof spmkStatuses)[number]

export interface SpmkTruck {
  readonly police_number: string
  readonly stid: string | null
  readonly rit_max: number | null
  readonly rit_done: number | null
}

/** An order of the port to unload or load a ship. */
export interface Spmk {
  readonly spmkNumber: string
  readonly status: SpmkStatus
  readonly activity: PortActivity | null
  readonly vesselName: string | null
  readonly voyage: string | null
  readonly berth: string | null
  readonly commodity: string | null
  readonly unitOfItem: string | null
  readonly plannedQty: number | null
  readonly realizedQty: number | null
  readonly remainingQty: number | null
  readonly consigneeName: string | null
  readonly consigneeNpwp: string | null
  readonly stevedore: string | null
  readonly trucks: readonly SpmkTruck[]
  readonly validFrom: string | null
  readonly validUntil: string | null
  readonly blNumber: string | null
}

/** The terminal's system. No public contract exists: what it is asked and what it answers is assumed. */
export interface Ptosm {
  /** Null when the terminal knows no such order. Throws an OutsideFailure when it gives no usable answer. */
  spmk(number: string): Promise<Spmk | null>
}
