/** The walls a machine can have, one for each display. */
export const wallNumbers = [1, 2, 3, 4] as const
export type WallNumber = (typeof wallNumbers)[number]
