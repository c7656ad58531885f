/** How far a lane has read: through the whole (`w`), or through what changed (`d`). */
export interface SnapshotCursor {
  readonly mode: 'w' | 'd'
  readonly after: Date
  /** Of the tickets that changed in that very millisecond, those behind this id. */
  readonly id: string
  /** When the reading of the whole began: changes are read from there on. */
  readonly began: Date
}

/** A transaction may commit this long (ms) after the time it wrote: what changed lately is read again. */
const overlapMs = 20_000

export const beginning = (now: Date): SnapshotCursor => ({ mode: 'w', after: new Date(0), id: '', began: now })

/** Where the reading of changes goes on once all pages are read. */
export const changesSince = (time: Date): SnapshotCursor => {
  const after = new Date(time.getTime() - overlapMs)
  return { mode: 'd', after, id: '', began: after }
}

export const writeCursor = ({ mode, after, id, began }: SnapshotCursor): string =>
  [mode, after.getTime(), began.getTime(), id].join('.')

/** Null for a text that no server of ours wrote: the lane begins anew. */
export function readCursor(text: string): SnapshotCursor | null {
  const [, mode, after, began, id] = /^([wd])\.(\d{1,14})\.(\d{1,14})\.([0-9a-f-]{0,36})$/.exec(text) ?? []
  if (mode === undefined) return null
  return { mode: mode as 'w' | 'd', after: new Date(Number(after)), began: new Date(Number(began)), id: id ?? '' }
}
