/** What TPS Online is asked for regularly, by its own names. */
export const pullMethods = ['GetImporPermit', 'GetBC23Permit', 'GetSPJM', 'GetEksporPermit_FNPE'] as const
export type PullMethod = (typeof pullMethods)[number]

/** A release, or an order to inspect, as TPS Online told it. */
export interface TpsDocument {
  /** A code of the list KdDok. */
  readonly kdDok: string
  readonly noDok: string
  readonly tglDok: string
  readonly kind: 'release' | 'hold'
  readonly nomorAju: string | null
  readonly npwp: string | null
  readonly companyName: string | null
  readonly vesselName: string | null
  readonly voyage: string | null
  readonly bruto: number | null
  readonly containers: readonly { readonly number: string; readonly size: string | null }[]
  readonly packages: readonly { readonly code: string | null; readonly quantity: number | null }[]
  readonly source: string
}

export interface TpsNumber {
  readonly kdDok: string
  readonly noDok: string
  /** `YYYY-MM-DD` */
  readonly tglDok: string
}

/** `taken`: stored there. `known`: the reference number is there already. `rejected`: wrong, and always will be. */
export interface CodecoReply {
  readonly outcome: 'taken' | 'known' | 'rejected'
  readonly answer: string
}

export interface CodecoFate {
  readonly refNumber: string
  readonly reason: string | null
}

/** DJBC's service for temporary storage operators. Every call throws an OutsideFailure when it gets no usable answer. */
export interface TpsOnline {
  pull(method: PullMethod): Promise<readonly TpsDocument[]>
  /** One document by its number, whatever its kind; null when customs knows none. */
  onDemand(number: TpsNumber): Promise<TpsDocument | null>
  /** The SPPB of an importer, by the number that it shows; null when customs knows none. */
  importRelease(sppb: { noDok: string; tglDok: string; npwp: string }): Promise<TpsDocument | null>
  /** Tells a gate movement; `document` is the XML of the payload. */
  tell(kind: 'container' | 'package', document: string): Promise<CodecoReply>
  /** What became of the movements told from one day to another. */
  sentBetween(from: string, to: string): Promise<readonly CodecoFate[]>
  failedBetween(from: string, to: string): Promise<readonly CodecoFate[]>
  rejectedBetween(from: string, to: string): Promise<readonly CodecoFate[]>
}
