import { expect, it } from 'vitest'
import type { WallLane } from '#shared/contract/wall.ts'
import { gridPage } from './gridPage.ts'
import { cycleMs } from './hotspot.ts'

const lanes = Array.from({ length: 18 }, (_, index): WallLane => ({
  id: `lane-${index}`,
  gate_id: index < 14 ? 'main' : 'buffer',
  code: `L-${index}`,
  position: index,
  direction: 'in',
  mode: 'auto',
  lamp: 'off',
  barrier: 'closed',
  connection: 'online',
  camera_lost: false,
  vehicle: null,
  version: 1,
}))
const shown = (page: number, choice: Partial<Parameters<typeof gridPage>[1]> = {}) =>
  gridPage(lanes, { hot: null, gateId: null, now: page * cycleMs, ...choice }).map(({ code }) => code)

it('shows each lane within a round, and leaves no cell empty on the last page', () => {
  const pages = [0, 1, 2, 3].map((page) => shown(page, { hot: 'lane-3' }))
  expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5])
  expect(new Set(pages.flat()).size).toBe(17)
  expect(shown(4, { hot: 'lane-3' })).toEqual(pages[0])
})

it('keeps to the gate of its view, which may have fewer lanes than there are cells', () => {
  expect(shown(7, { gateId: 'buffer' })).toEqual(['L-14', 'L-15', 'L-16', 'L-17'])
})
