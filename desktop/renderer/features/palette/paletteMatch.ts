/** A line of the palette before anything is typed. */
export interface Searchable {
  /** Names in both languages: a person may type either. */
  readonly names: readonly string[]
  /** The lane it is about: shown only when the query names that lane, because every lane has the same commands. */
  readonly onlyFor?: string
}

/** Where the letters of a query lie in a text, or null: words of the query begin words of the text. */
export function matchWords(query: string, text: string): readonly (readonly [number, number])[] | null {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '')
  const folded = fold(text)
  const marks: [number, number][] = []
  for (const word of words) {
    const at = startOf(word, folded, marks)
    if (at === -1) return null
    marks.push([at, at + word.length])
  }
  return marks.toSorted((a, b) => a[0] - b[0])
}

/** Whether one word of the query is the beginning of a lane's code, two characters at least. */
const namesLane = (query: string, lane: string): boolean =>
  fold(query)
    .split(' ')
    .some((word) => word.length > 1 && fold(lane).startsWith(word))

const fold = (text: string): string => text.toLowerCase()

function startOf(word: string, text: string, taken: readonly (readonly [number, number])[]): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))
    if (begins && !taken.some(([from, to]) => at < to && at + word.length > from)) return at
  }
  return -1
}

export interface Found<Entry> {
  readonly entry: Entry
  /** The first name, which is the one that is shown; no marks when another name matched. */
  readonly marks: readonly (readonly [number, number])[]
}

/** The entries that a query finds, in their own order; those whose shown name matched come first. */
export function findEntries<Entry extends Searchable>(
  entries: readonly Entry[],
  query: string,
): readonly Found<Entry>[] {
  const typed = query.trim() !== ''
  const found = entries.flatMap((entry) => {
    if (entry.onlyFor !== undefined && !namesLane(query, entry.onlyFor)) return []
    if (!typed) return [{ entry, marks: [], shown: true }]
    const [first = '', ...others] = entry.names
    const marks = matchWords(query, first)
    if (marks !== null) return [{ entry, marks, shown: true }]
    return others.some((name) => matchWords(query, name) !== null) ? [{ entry, marks: [], shown: false }] : []
  })
  return found.toSorted((a, b) => Number(b.shown) - Number(a.shown)).map(({ entry, marks }) => ({ entry, marks }))
}
