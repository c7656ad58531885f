interface Place {
  /** Vehicles; 0 is unlimited. */
  readonly capacity: number
  /** The share of its capacity from which the place counts as full, 1 to 100. */
  readonly fullPercent: number
}

/** From so many vehicles on a place is full, at least from the first; 0 is unlimited. */
export const fullFrom = ({ capacity, fullPercent }: Place): number =>
  capacity <= 0 ? 0 : Math.max(1, Math.floor((capacity * fullPercent) / 100))
