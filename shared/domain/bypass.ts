/** Whose vehicles may come and go without a ticket. */
export const bypassCategories = [
  'ambulance',
  'fire_brigade',
  'police',
  'military',
  'official',
  'utility',
  'other',
] as const
export type BypassCategory = (typeof bypassCategories)[number]

/** The longest that a vehicle is let through without a ticket, in days: somebody has to think of it again. */
export const longestBypassDays = 366
