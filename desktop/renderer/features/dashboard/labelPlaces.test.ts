import { expect, it } from 'vitest'
import { labelPlaces, type Dot, type LabelPlace } from './labelPlaces.ts'

const frame = { left: 0, top: 0, right: 600, bottom: 300 }
const dot = (x: number, y: number, said: string, side: Dot['side'] = 'right'): Dot => ({ x, y, said, side })

const boxOf = ({ x, y, anchor }: LabelPlace, said: string) => {
  const width = said.length * 6
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 9, bottom: y + 1 }
}

function overlaps(dots: readonly Dot[]): number {
  const boxes = labelPlaces(dots, frame).map((place, at) => boxOf(place!, dots[at]?.said ?? ''))
  return boxes.filter((one, at) =>
    boxes.some(
      (other, than) =>
        than > at &&
        one.left < other.right &&
        other.left < one.right &&
        one.top < other.bottom &&
        other.top < one.bottom,
    ),
  ).length
}

it('stacks the labels of one trip, whose average, median and P90 are one point', () => {
  const dots = [dot(300, 150, 'Rata-rata 2 j 1 m'), dot(300, 150, 'P50 2 j 1 m'), dot(300, 150, 'P90 2 j 1 m')]
  expect(overlaps(dots)).toBe(0)
  expect(labelPlaces(dots, frame).map((place) => place?.anchor)).toEqual(['start', 'start', 'start'])
})

it.each([2, 5, 9])('keeps lines that end %s pixels apart readable', (apart) => {
  expect(overlaps([0, 1, 2].map((line) => dot(480, 100 + line * apart, 'Rata-rata 1 j')))).toBe(0)
})

it('keeps the peak of the last hour, the end of the other line and the running hour apart', () => {
  const dots = [
    dot(560, 8, '14:32 sekarang', 'left'),
    dot(548, 20, 'puncak 160', 'above'),
    dot(548, 26, 'Keluar 158', 'below'),
    dot(556, 30, 'jam berjalan 70', 'left'),
  ]
  expect(overlaps(dots)).toBe(0)
})

it('turns a label around at the edge of the picture', () => {
  const [place] = labelPlaces([dot(590, 150, 'P90 2 j 1 m')], frame)
  expect(place?.anchor).not.toBe('start')
  expect(place!.x).toBeLessThanOrEqual(600)
})

it('says nothing for a mark that another explains', () => {
  expect(labelPlaces([{ x: 10, y: 10, said: null, side: 'above' }], frame)).toEqual([null])
})
