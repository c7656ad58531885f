import { describe, expect, it } from 'vitest'
import { quietKeys, settle, stroke, type KeyStroke } from './keyGuard.ts'

const plain = { repeat: false, composing: false, typing: false, ctrl: false, alt: false, shift: false }

type Step = Partial<KeyStroke> & Pick<KeyStroke, 'type' | 'key' | 'time'>

/** Plays strokes, asks for settled characters when the guard wanted to be asked, and tells what fired and what was hidden. */
function play(steps: readonly Step[]) {
  let guard = quietKeys
  const fired: string[] = []
  const swallowed: string[] = []
  const alarms: number[] = []
  const ring = (until: number) => {
    for (const at of alarms.splice(0).toSorted((a, b) => a - b)) {
      if (at > until) alarms.push(at)
      else {
        const [next, key] = settle(guard, at)
        guard = next
        if (key !== null) fired.push(key)
      }
    }
  }
  for (const step of steps) {
    ring(step.time)
    const [next, verdict] = stroke(guard, { ...plain, code: step.key, ...step })
    guard = next
    if (verdict.fire !== null) fired.push(verdict.fire)
    if (verdict.swallow) swallowed.push(step.key)
    if (verdict.settleIn !== null) alarms.push(step.time + verdict.settleIn)
  }
  ring(Number.POSITIVE_INFINITY)
  return { fired, swallowed }
}

const press = (key: string, time: number, held = 60, more: Partial<KeyStroke> = {}): Step[] => [
  { type: 'down', key, time, ...more },
  { type: 'up', key, time: time + held, ...more },
]

const scan = (text: string, start: number, gap: number, more: Partial<KeyStroke> = {}): Step[] =>
  [...text, 'Enter'].flatMap((key, at) => press(key, start + at * gap, 3, more))

describe('a person', () => {
  it('opens with O and commits with 1', () => {
    expect(play([...press('o', 0), ...press('1', 200)]).fired).toEqual(['o', '1'])
  })
  it('may hold capitals', () => expect(play(press('O', 0, 60, { shift: true })).fired).toEqual(['o']))
  it('may let go of Shift before the key', () => {
    const question: Step[] = [
      { type: 'down', key: '?', code: 'Slash', time: 0, shift: true },
      { type: 'up', key: '/', code: 'Slash', time: 80 },
    ]
    expect(play(question).fired).toEqual(['?'])
  })
  it('presses a chord at once', () => {
    expect(play(press('k', 0, 60, { ctrl: true })).fired).toEqual(['Ctrl+k'])
    expect(play(press('D', 0, 60, { ctrl: true, shift: true })).fired).toEqual(['Ctrl+Shift+d'])
    expect(play(press('"', 0, 60, { ctrl: true, shift: true, code: 'Digit2' })).fired).toEqual(['Ctrl+Shift+2'])
  })
  it('fires nothing while a key is held down', () => {
    const held = [0, 500, 530, 560].map((time) => ({ type: 'down', key: 'o', time, repeat: time > 0 }) as const)
    expect(play(held).fired).toEqual([])
  })
  it('may press a letter right after leaving a dialog', () => {
    expect(play([...press('b', 0), ...press('Escape', 300, 5), ...press('o', 310)]).fired).toEqual(['b', 'Escape', 'o'])
  })
  it('types into a field without firing, but leaves it with Escape', () => {
    expect(play([...press('o', 0, 60, { typing: true }), ...press('Escape', 300, 60, { typing: true })]).fired).toEqual(
      ['Escape'],
    )
  })
  it('composes a character without firing', () => {
    expect(play(press('o', 0, 60, { composing: true })).fired).toEqual([])
  })
  it('walks a list by holding an arrow', () => {
    const arrows = [0, 500, 530].map((time) => ({ type: 'down', key: 'ArrowDown', time, repeat: time > 0 }) as const)
    expect(play(arrows).fired).toEqual(['ArrowDown', 'ArrowDown', 'ArrowDown'])
  })
})

describe('a scanner that types as a keyboard', () => {
  it.each([5, 10, 20, 30])('fires nothing at %s ms a character and loses its Enter', (gap) => {
    const { fired, swallowed } = play(scan('TKT-33471185', 1000, gap))
    expect(fired).toEqual([])
    expect(swallowed).toContain('Enter')
  })
  it('fires nothing when a scan begins just after a person let go of a key', () => {
    expect(play([...press('o', 0), ...scan('O1O1O1', 75, 10)]).fired).toEqual([])
  })
  it('does not commit a note with its Enter', () => {
    const { fired, swallowed } = play(scan('TKT-33471185', 0, 10, { typing: true }))
    expect(fired).toEqual([])
    expect(swallowed).toEqual(['Enter'])
  })
  it('leaves the keyboard usable afterwards', () => {
    expect(play([...scan('TKT-33471185', 0, 10), ...press('o', 1000)]).fired).toEqual(['o'])
  })
})
