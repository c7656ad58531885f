import { describe, expect, test } from 'vitest'
import { displayPlate, hasControls, parsePlate, plateKey, positionInDisplay } from './plate.ts'

describe('plates', () => {
  test.each([
    ['w 8814 ue', 'W8814UE', 'W 8814 UE'],
    ['W-8814-UE', 'W8814UE', 'W 8814 UE'],
    ['  B1UF', 'B1UF', 'B 1 UF'],
    ['AG8255RL', 'AG8255RL', 'AG 8255 RL'],
    ['L 9021', 'L9021', 'L 9021'],
    ['B 9482 TEU', 'B9482TEU', 'B 9482 TEU'],
    ['Ｗ８８１４ＵＥ', 'W8814UE', 'W 8814 UE'],
    ['ri 1', 'RI1', 'RI 1'],
  ])('%j has the key %s and is shown as %s', (typed, key, shown) => {
    expect(plateKey(typed)).toBe(key)
    expect(displayPlate(typed)).toBe(shown)
    expect(parsePlate(typed)).not.toBeNull()
  })

  test.each(['', '12345-07', 'W 0814 UE', 'W 88145 UE', 'W 8814 UEXY', 'XX 123 AB', 'W8814U3', 'I 1234 AB'])(
    '%j is not a civil Indonesian plate',
    (typed) => {
      expect(parsePlate(typed)).toBeNull()
    },
  )

  test('an army plate keeps its own form', () => {
    expect(displayPlate(' 12345-07 ')).toBe('12345-07')
  })

  test.each([
    ['W 88\u001b14 UE', true],
    ['W 8814 UE\r\n', true],
    ['W\u00008814', true],
    ['W\u200b8814', true],
    ['W 8814 UE', false],
  ])('%j holds control characters: %s', (typed, expected) => {
    expect(hasControls(typed)).toBe(expected)
    expect(displayPlate(typed)).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('finds a character of the key in the displayed form', () => {
    expect(positionInDisplay('W 8814 UE', 0)).toBe(0)
    expect(positionInDisplay('W 8814 UE', 1)).toBe(2)
    expect(positionInDisplay('W 8814 UE', 6)).toBe(8)
    expect(positionInDisplay('W 8814 UE', 7)).toBe(-1)
  })
})
