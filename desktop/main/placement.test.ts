import { describe, expect, it } from 'vitest'
import { firstPlace, placeOn } from './placement.ts'

const left = { x: 0, y: 0, width: 1920, height: 1080 }
const right = { x: 1920, y: 0, width: 1920, height: 1080 }
const displays = [
  { id: 11, bounds: left, workArea: left },
  { id: 22, bounds: right, workArea: right },
]
const size = { width: 1280, height: 720 }

describe('the place of a window', () => {
  it('is on the display of its number at first, and on the first where there are fewer', () => {
    expect(firstPlace(displays, 2, size)).toEqual({ display: 22, bounds: { x: 2240, y: 180, ...size } })
    expect(firstPlace(displays, 4, size).display).toBe(11)
  })

  it('is where it was left while its display is there', () => {
    const kept = { display: 22, bounds: { x: 2000, y: 50, ...size } }
    expect(placeOn(displays, kept, size)).toEqual({ ...kept, displaced: false })
  })

  it('is the first display while its own is away, and is its own again after', () => {
    const kept = { display: 22, bounds: { x: 2000, y: 50, ...size } }
    const [first] = displays
    const away = placeOn([first!], kept, size)
    expect(away).toMatchObject({ display: 11, displaced: true, bounds: { x: 320 } })
    expect(placeOn(displays, kept, size).bounds).toEqual(kept.bounds)
  })

  it('never lies outside a display that became smaller', () => {
    const small = { id: 22, bounds: right, workArea: { x: 1920, y: 0, width: 1024, height: 768 } }
    const { bounds } = placeOn([small], { display: 22, bounds: { x: 3500, y: 900, ...size } }, size)
    expect(bounds).toEqual({ x: 1920, y: 48, width: 1024, height: 720 })
  })
})
