const mostPlaces = 10_000

/** Gives each place its line, in turns: a hash could put every gate of a small site on the same one. */
export function takeTurns<Line>(lines: readonly Line[]): (place: string) => Line {
  const places = new Map<string, Line>()
  let next = 0
  return (place) => {
    const known = places.get(place)
    if (known !== undefined) return known
    if (places.size >= mostPlaces) places.clear()
    const line = lines[next++ % lines.length]
    if (line === undefined) throw new Error('There is no line to wait in')
    places.set(place, line)
    return line
  }
}
