import { expect, it } from 'vitest'
import { bindingOf, waysToBind } from './bindingText.ts'
import { worstState } from './slotLooks.ts'

it('offers only what tells this device from another, the surest first', () => {
  expect(waysToBind({ serial: 'TM00001', port: '1-3' }, 'printer')).toEqual(['serial', 'port', 'model'])
  expect(waysToBind({ serial: null, port: '1-1' }, 'relay')).toEqual(['relay', 'port', 'model'])
  expect(waysToBind({ serial: null, port: null }, 'scanner')).toEqual(['model'])
})

it('makes no binding out of half an id', () => {
  const board = { serial: null, port: '1-1' }
  expect(bindingOf('relay', board, 'GATE')).toBeNull()
  expect(bindingOf('relay', board, 'GATE1')).toEqual({ by: 'relay', id: 'GATE1' })
  expect(bindingOf('serial', board, '')).toBeNull()
  expect(bindingOf('port', board, '')).toEqual({ by: 'port', port: '1-1' })
})

it('warns of the silent device first', () => {
  expect(worstState([{ state: 'degraded' }, { state: 'lost' }, { state: 'ready' }])).toBe('lost')
  expect(worstState([{ state: 'ready' }, { state: 'absent' }])).toBeUndefined()
})
