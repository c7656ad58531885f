import { describe, expect, it } from 'vitest'
import { deskOpenedWith, nextSound, quietDesk, type SoundFacts, type Voice } from './soundDesk.ts'

type Item = SoundFacts['open'][number]
const item = (id: string, priority: 1 | 2 | 3, state: Item['state'] = 'new'): Item => ({ id, priority, state })

/** Asks twice a second and tells what sounded when. */
function listen(seconds: number, factsAt: (second: number) => Partial<SoundFacts>, desk = quietDesk) {
  const sounds: [number, Voice][] = []
  for (let half = 0; half <= seconds * 2; half++) {
    const [next, voice] = nextSound(desk, { open: [], lost: false, flooded: false, ...factsAt(half / 2) }, half * 500)
    desk = next
    if (voice !== null) sounds.push([half / 2, voice])
  }
  return sounds
}

describe('what the control room hears', () => {
  it('repeats a first priority every five seconds until somebody takes it', () => {
    const open = (second: number) => [item('a', 1, second < 12 ? 'new' : 'owned')]
    expect(listen(30, (second) => ({ open: open(second) }))).toEqual([
      [0, 'p1'],
      [5, 'p1'],
      [10, 'p1'],
    ])
  })
  it('says a second priority once, and once more after thirty seconds without an owner', () => {
    expect(listen(120, () => ({ open: [item('a', 2)] }))).toEqual([
      [0, 'p2'],
      [30, 'p2'],
    ])
  })
  it('says a third priority once', () => {
    expect(listen(120, () => ({ open: [item('a', 3)] }))).toEqual([[0, 'p3']])
  })
  it('makes one sound of a burst, the most urgent first', () => {
    const burst = [item('c', 3), item('b', 2), item('b2', 2), item('a', 1, 'owned')]
    expect(listen(10, () => ({ open: burst }))).toEqual([
      [0, 'p2'],
      [2, 'p3'],
    ])
  })
  it('tells of a lost server, again each minute, and of its return', () => {
    expect(listen(80, (second) => ({ lost: second < 70 }))).toEqual([
      [0, 'lost'],
      [60, 'lost'],
      [70, 'back'],
    ])
  })
  it('lets only first priorities sound in a flood, and the others once it is over', () => {
    const open = [item('a', 1, 'owned'), item('b', 2)]
    expect(listen(8, (second) => ({ open, flooded: second < 6 }))).toEqual([[6, 'p2']])
    expect(listen(4, () => ({ open: [item('a', 1)], flooded: true }))).toEqual([[0, 'p1']])
  })
  it('is silent about what was there already, except first priorities', () => {
    const open = [item('a', 1), item('b', 2), item('c', 3)]
    expect(listen(4, () => ({ open }), deskOpenedWith(open, 0))).toEqual([[0, 'p1']])
  })
})
