import { describe, expect, it } from 'vitest'
import { reasonChoices, reasonStep, type ReasonDraft } from './reasonChoices.ts'

const near = { cause: 'review', reason: { code: 'plate.near', values: { differences: 1 } } } as const
const plates = { read: 'W 8814 UF', expected: 'W 8814 UE' }
const choices = reasonChoices('open', near, plates)
const fresh: ReasonDraft = { selected: 0, note: '' }
const emergency = choices.find(({ code }) => code === 'emergency')!

describe('the reasons offered', () => {
  it('begin with the suggested one and number the rest', () => {
    expect(choices[0]).toMatchObject({ code: 'anpr_misread', digit: '1' })
    expect(choices[0]?.suggestion).not.toBeNull()
    expect(choices.slice(1).every(({ suggestion }) => suggestion === null)).toBe(true)
    expect(choices.map(({ digit }) => digit)).toEqual(choices.map((_, at) => String(at + 1)))
  })
  it('leave out what speaks of an unknown plate', () => {
    expect(reasonChoices('open', near, {})[0]?.description).toBeNull()
    expect(choices[0]?.description).not.toBeNull()
  })
})

describe('a key in the dialog', () => {
  it('commits by digit', () => {
    expect(reasonStep('2', choices, fresh)).toEqual({ do: 'commit', choice: choices[1] })
  })
  it('commits the suggestion by Enter, and nothing without one', () => {
    expect(reasonStep('Enter', choices, fresh)).toEqual({ do: 'commit', choice: choices[0] })
    expect(reasonStep('Enter', choices, { selected: null, note: '' })).toEqual({ do: 'nothing' })
  })
  it('asks for a note before an emergency, then commits with Enter', () => {
    const selected = choices.indexOf(emergency)
    expect(reasonStep(emergency.digit, choices, fresh)).toEqual({ do: 'ask_note', selected })
    expect(reasonStep('Enter', choices, { selected, note: ' abc ' })).toEqual({ do: 'ask_note', selected })
    expect(reasonStep('Enter', choices, { selected, note: 'ambulans' })).toEqual({ do: 'commit', choice: emergency })
  })
  it.each(['9', '0', 'o', 't', 'F5'])('ignores %s', (key) => {
    expect(reasonStep(key, choices.slice(0, 6), fresh)).toEqual({ do: 'nothing' })
  })
  it('moves within the list', () => {
    expect(reasonStep('ArrowDown', choices, { selected: null, note: '' })).toEqual({ do: 'select', selected: 0 })
    expect(reasonStep('ArrowUp', choices, fresh)).toEqual({ do: 'select', selected: 0 })
    const last = choices.length - 1
    expect(reasonStep('ArrowDown', choices, { selected: last, note: '' })).toEqual({ do: 'select', selected: last })
  })
  it('leaves with Escape', () => expect(reasonStep('Escape', choices, fresh)).toEqual({ do: 'cancel' }))
})
