import type { Display, Rectangle } from 'electron'

/** Where a window belongs. It keeps this while its display is away. */
export interface Kept {
  readonly display: number
  readonly bounds: Rectangle
}

export interface Place extends Kept {
  /** Its own display is not there: it stands on the first one until that returns. */
  readonly displaced: boolean
}

type Screen = Pick<Display, 'id' | 'bounds' | 'workArea'>

/** A window's place among the displays that are there: its own, else the middle of the first. */
export function placeOn(displays: readonly Screen[], kept: Kept, size: { width: number; height: number }): Place {
  const own = displays.find(({ id }) => id === kept.display)
  if (own !== undefined) return { ...kept, bounds: within(own.workArea, kept.bounds), displaced: false }
  const [first] = displays
  if (first === undefined) return { ...kept, displaced: true }
  return { display: first.id, bounds: middleOf(first.workArea, size), displaced: true }
}

/** The wanted place of a window that was never placed: the display of that number, else the first. */
export function firstPlace(displays: readonly Screen[], number: number, size: { width: number; height: number }): Kept {
  const display = displays[number - 1] ?? displays[0]
  if (display === undefined) return { display: 0, bounds: { x: 0, y: 0, ...size } }
  return { display: display.id, bounds: middleOf(display.workArea, size) }
}

function middleOf(area: Rectangle, size: { width: number; height: number }): Rectangle {
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

/** A display may have become smaller, or stand elsewhere, since the window was put there. */
function within(area: Rectangle, bounds: Rectangle): Rectangle {
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  const x = Math.min(Math.max(bounds.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(bounds.y, area.y), area.y + area.height - height)
  return { x, y, width, height }
}
