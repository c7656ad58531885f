import { describe, expect, test } from 'vitest'
import { interventionCauses } from './intervention.ts'
import { needsNote, reasonedActions, reasonFor, reasonsFor, suggestReason } from './interventionReasons.ts'
import { obstacleCodes } from './reason.ts'

const about = (code: string, values = {}) => ({ cause: 'review' as const, reason: { code, values } })

describe('the reasons an operator chooses from', () => {
  test('for a near plate are those of the reason dialog, the misreading first', () => {
    expect(reasonsFor('open', about('plate.near', { differences: 1 }))).toEqual([
      'anpr_misread',
      'ticket_typo',
      'replacement_vehicle',
      'paper_checked',
      'emergency',
      'other',
    ])
    expect(suggestReason('open', about('plate.near', { differences: 1 }))).toMatchObject({
      code: 'anpr_misread',
      because: 'letters_differ',
      values: { differences: 1 },
    })
  })

  test('a suggestion comes first even where another reason is listed before it', () => {
    expect(reasonsFor('open', about('ticket.unreadable'))[0]).toBe('code_damaged')
  })

  test('a plate of another vehicle suggests nothing', () => {
    expect(suggestReason('open', about('plate.mismatch'))).toBeNull()
  })

  test('without a vehicle there are reasons too', () => {
    expect(reasonsFor('open', { cause: null, reason: null })).toEqual(['barrier_test', 'escort', 'emergency', 'other'])
  })

  test('there are two to nine for every action and obstacle, so that each has a key', () => {
    for (const action of reasonedActions)
      for (const code of obstacleCodes)
        for (const cause of interventionCauses) {
          const found = reasonsFor(action, { cause, reason: { code, values: {} } })
          expect(found.length, `${action} ${code}`).toBeGreaterThanOrEqual(2)
          expect(found.length, `${action} ${code}`).toBeLessThanOrEqual(9)
          expect(found.at(-1)).toBe('other')
        }
  })

  test('emergencies and "other" need a note', () => {
    expect([needsNote('emergency'), needsNote('other'), needsNote('anpr_misread')]).toEqual([true, true, false])
  })

  test('a reason belongs to its actions', () => {
    expect(reasonFor('open', 'anpr_misread')).toBe('anpr_misread')
    expect(reasonFor('refuse', 'anpr_misread')).toBeNull()
    expect(reasonFor('open', 'toString')).toBeNull()
  })
})
