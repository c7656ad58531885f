export const watchKinds = ['plate', 'driver', 'company'] as const
export type WatchKind = (typeof watchKinds)[number]

/** From the gravest to the mildest. */
export const watchActions = ['block', 'inspect', 'notify'] as const
export type WatchAction = (typeof watchActions)[number]

/** An entry of the watch list that fits a vehicle, its driver or its company. */
export interface Watched {
  readonly action: WatchAction
  readonly note: string
}

/** The number of a driving licence as the watch list finds it: letters and digits alone, as people space them freely. */
export const driverKey = (simNumber: string): string => simNumber.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The gravest of the entries; null where nothing is watched. */
export const gravestOf = <Entry extends Watched>(entries: readonly Entry[]): Entry | null =>
  watchActions.flatMap((action) => entries.find((entry) => entry.action === action) ?? [])[0] ?? null
