/** A line of the palette before anything is typed. */
export interface Searchable {
  /** Names in both languages: a person may type either. */
  readonly names: readonly string[]
  /** The lane it is about: shown only when the query names that lane, because every lane has the same commands. */
  readonly onlyFor?: string
  /** The lane it belongs to: naming that lane finds it too. */
  readonly relatedTo?: string
  /** There are too many of its kind to be shown before something is typed. */
  readonly onlyTyped?: boolean
}

type Marks = readonly (readonly [number, number])[]

/** Where the letters of a query lie in a text, or null: words of the query begin words of the text. */
export function matchWords(query: string, text: string): Marks | null {
  const folded = fold(text)
  const marks: [number, number][] = []
  for (const word of wordsOf(query)) {
    const at = startOf(word, folded, marks)
    if (at === -1) return null
    marks.push([at, at + word.length])
  }
  return marks.toSorted((a, b) => a[0] - b[0])
}

/** How far the letters of a query may lie apart, in letters of the text for each of the query. */
const loosest = 3

/** Where the letters of a query lie in a text in their order, from the beginning of a word and close together; or null. */
export function matchLetters(query: string, text: string): Marks | null {
  const folded = fold(text)
  const letters = fold(query).replaceAll(' ', '')
  const marks: [number, number][] = []
  for (const letter of letters) {
    const last = marks.at(-1)
    const at = last === undefined ? startOf(letter, folded, []) : folded.indexOf(letter, last[1])
    if (at === -1) return null
    if (last?.[1] === at) last[1] = at + 1
    else marks.push([at, at + 1])
  }
  const [first, last] = [marks[0]?.[0] ?? 0, marks.at(-1)?.[1] ?? 0]
  return last - first <= loosest * letters.length ? marks : null
}

/** Whether one word of the query is the beginning of a lane's code, two characters at least. */
const namesLane = (query: string, lane: string): boolean =>
  wordsOf(query).some((word) => word.length > 1 && fold(lane).startsWith(word))

const wordsOf = (query: string): readonly string[] =>
  fold(query)
    .split(' ')
    .filter((word) => word !== '')

const fold = (text: string): string => text.toLowerCase()

function startOf(word: string, text: string, taken: Marks): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))
    if (begins && !taken.some(([from, to]) => at < to && at + word.length > from)) return at
  }
  return -1
}

export interface Found<Entry> {
  readonly entry: Entry
  /** In the first name, which is the one that is shown; none when another name matched. */
  readonly marks: Marks
}

/** Letters anywhere find too much when there are few of them. */
const fewestLoose = 3

/**
 * The entries that a query finds, in their own order; those whose shown name matched come first. A query that begins no
 * words is taken letter by letter: `bkplg` finds "Buka palang".
 */
export function findEntries<Entry extends Searchable>(
  entries: readonly Entry[],
  query: string,
): readonly Found<Entry>[] {
  if (query.trim() === '')
    return entries
      .filter(({ onlyFor, onlyTyped }) => onlyFor === undefined && onlyTyped !== true)
      .map((entry) => ({ entry, marks: [] }))
  const allowed = entries.filter(({ onlyFor }) => onlyFor === undefined || namesLane(query, onlyFor))
  const found = findBy(matchWords, allowed, query)
  const isLoose = found.length === 0 && query.trim().length >= fewestLoose
  return isLoose ? findBy(matchLetters, allowed, query) : found
}

/** The same with each group in one piece, in the order of the groups' first entries. */
export function inGroups<Entry extends Searchable & { readonly group: string }>(
  found: readonly Found<Entry>[],
): readonly Found<Entry>[] {
  const groups = new Set(found.map(({ entry }) => entry.group))
  return [...groups].flatMap((group) => found.filter(({ entry }) => entry.group === group))
}

function findBy<Entry extends Searchable>(
  match: (query: string, text: string) => Marks | null,
  entries: readonly Entry[],
  query: string,
): readonly Found<Entry>[] {
  const found = entries.flatMap((entry) => {
    const [first = '', ...others] = entry.names
    const marks = match(query, first)
    if (marks !== null) return [{ entry, marks, shown: true }]
    if (entry.relatedTo !== undefined && namesLane(query, entry.relatedTo)) return [{ entry, marks: [], shown: true }]
    return others.some((name) => match(query, name) !== null) ? [{ entry, marks: [], shown: false }] : []
  })
  return found.toSorted((a, b) => Number(b.shown) - Number(a.shown)).map(({ entry, marks }) => ({ entry, marks }))
}
