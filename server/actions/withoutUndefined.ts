type Said<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

/** The fields of a request that were sent: `null` empties one, what is missing stays. */
export const withoutUndefined = <T extends object>(changes: T): Said<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Said<T>
