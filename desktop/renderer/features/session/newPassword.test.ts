import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/contract/errors.ts'
import { setPasswordWords } from '#shared/words/console/mailedLinks.ts'
import { fieldWords } from '#shared/words/fields.ts'
import { newPasswordFaults, passwordFaultIn, passwordRules } from './newPassword.ts'

const owner = { name: 'Ratna Wulandari', email: 'ratna.w@kek.example' }
const decent = 'kapal-tunda-biru-7'

describe('a new password, typed twice', () => {
  it('is taken when it is decent and both are the same', () =>
    expect(newPasswordFaults(decent, decent, owner)).toEqual({}))

  it.each([
    ['nothing', '', setPasswordWords.passwordMissing.id],
    ['nine characters', 'kapal-bir', 'Minimal 10 karakter.'],
    ['two hundred and one', 'kapal'.repeat(40) + '7', 'Maksimal 200 karakter.'],
    ['one letter again and again', 'a'.repeat(12), fieldWords.password_simple.id],
    ['the own name', 'Wulandari-2026', fieldWords.password_personal.id],
    ['the own address', 'ratna.w@kek.example', fieldWords.password_personal.id],
  ])('is refused at the field for %s', (_, password, sentence) =>
    expect(newPasswordFaults(password, password || 'x', owner).password?.id).toBe(sentence),
  )

  it('has to be repeated', () => {
    expect(newPasswordFaults(decent, '', owner)).toEqual({ repeat: setPasswordWords.repeatMissing })
    expect(newPasswordFaults(decent, `${decent} `, owner)).toEqual({ repeat: setPasswordWords.repeatDiffers })
  })
})

describe('the rules', () => {
  const met = (password: string) => passwordRules(password, owner).map((rule) => rule.met)
  it.each([
    ['', [false, false, false]],
    ['kapal', [false, false, false]],
    ['kapal7', [false, true, true]],
    ['aaaaaaaaaaaa', [true, false, false]],
    ['wulandari-2026', [true, true, false]],
    [decent, [true, true, true]],
  ])('%j keeps %j of them', (password, expected) => expect(met(password)).toEqual(expected))

  it('say the length in both languages', () =>
    expect(passwordRules('', owner)[0]?.sentence).toEqual({
      id: 'Paling sedikit 10 karakter',
      en: 'At least 10 characters',
    }))
})

describe('what the server found', () => {
  const refused = (path: string, code: string) =>
    new Refusal('request.invalid', {}, [{ path, code, message: 'As the server says it.' }])

  it('is said in both languages where the sentence is known', () =>
    expect(passwordFaultIn(refused('password', 'password_personal'))).toBe(fieldWords.password_personal))
  it('is said in the words of the server where it holds values or is new', () => {
    for (const code of ['too_short', 'leaked'])
      expect(passwordFaultIn(refused('password', code))?.id).toBe('As the server says it.')
  })
  it('is not put at the field when it is about something else', () =>
    expect(passwordFaultIn(refused('token', 'too_long'))).toBeNull())
})
