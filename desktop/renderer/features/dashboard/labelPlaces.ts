/** Pixels. What a label says stands beside its dot, and the dots of other marks are in its way. */
export interface Dot {
  readonly x: number
  readonly y: number
  /** Null for a mark that another label explains already. */
  readonly said: string | null
  /** Where the label would like to stand. */
  readonly side: Side
}

export type Side = 'above' | 'below' | 'left' | 'right'

interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface LabelPlace {
  readonly x: number
  /** The line that the letters stand on. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

const letterWidth = 6.2
const lineHeight = 13
const gap = 8
const steps = [0, 1, -1, 2, -2, 3, -3]

/** A place for each label in which it covers no other label and no dot, as near to its own dot as there is one. */
export function labelPlaces(dots: readonly Dot[], frame: Frame): readonly (LabelPlace | null)[] {
  const taken: Frame[] = []
  return dots.map((dot, own) => {
    if (dot.said === null) return null
    const width = dot.said.length * letterWidth
    const others = dots.filter((_, at) => at !== own).map(dotFrame)
    const wished = placesOf(dot).map((place) => ({ place, box: boxOf(place, width) }))
    const inside = wished.filter(({ box }) => covers(frame, box))
    const free = (boxes: readonly Frame[]) => inside.find(({ box }) => !boxes.some((other) => meet(box, other)))
    const found = free([...taken, ...others]) ?? free(taken) ?? inside[0] ?? wished[0]
    if (found === undefined) return null
    taken.push(found.box)
    return found.place
  })
}

/** The wished side first, then the others; each straight beside the dot, then a line lower and higher. */
function placesOf({ x, y, side }: Dot): readonly LabelPlace[] {
  const sides = [side, ...(['above', 'right', 'left', 'below'] as const).filter((other) => other !== side)]
  const at = (one: Side, step: number): LabelPlace => {
    const line = y + step * lineHeight
    if (one === 'right') return { x: x + gap, y: line + 4, anchor: 'start' }
    if (one === 'left') return { x: x - gap, y: line + 4, anchor: 'end' }
    return {
      x,
      y: one === 'above' ? y - gap - Math.abs(step) * lineHeight : y + 17 + Math.abs(step) * lineHeight,
      anchor: 'middle',
    }
  }
  const nearest = sides.map((one) => at(one, 0))
  const stacked = steps.slice(1).map((step) => at(side, step))
  const further = steps.slice(1).flatMap((step) => sides.slice(1).map((one) => at(one, step)))
  const upright = side === 'left' || side === 'right'
  return upright ? [at(side, 0), ...stacked, ...nearest.slice(1), ...further] : [...nearest, ...stacked, ...further]
}

function boxOf({ x, y, anchor }: LabelPlace, width: number): Frame {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - lineHeight + 3, bottom: y + 2 }
}

const dotFrame = ({ x, y }: Dot): Frame => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 })

const covers = (frame: Frame, box: Frame): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom

const meet = (one: Frame, other: Frame): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
