import { passwordLength } from '#shared/contract/autogate/account.ts'
import type { Refusal } from '#shared/contract/errors.ts'
import { passwordFault } from '#shared/domain/password.ts'
import { setPasswordWords } from '#shared/words/console/mailedLinks.ts'
import { fieldWords } from '#shared/words/fields.ts'
import { say, type Sentence, type Values } from '#shared/words/sentence.ts'
import { asIs } from '../../ui/said.ts'

export interface NewPasswordFaults {
  readonly password?: Sentence
  readonly repeat?: Sentence
}

interface Owner {
  readonly name: string
  readonly email: string
}

/** What is wrong before the server is asked. It knows the owner's name even where this page does not. */
export function newPasswordFaults(password: string, repeat: string, owner: Owner): NewPasswordFaults {
  const wrong = faultOf(password, owner)
  const differs =
    repeat === '' ? setPasswordWords.repeatMissing : repeat === password ? null : setPasswordWords.repeatDiffers
  return { ...(wrong !== null && { password: wrong }), ...(differs !== null && { repeat: differs }) }
}

function faultOf(password: string, owner: Owner): Sentence | null {
  const { least, most } = passwordLength
  if (password === '') return setPasswordWords.passwordMissing
  if (password.length < least) return filled(fieldWords.too_short, { minimum: least })
  if (password.length > most) return filled(fieldWords.too_long, { maximum: most })
  const fault = passwordFault(password, owner)
  return fault === null ? null : fieldWords[fault]
}

/** The fault that the server found in the password; null when it refused something else. */
export function passwordFaultIn({ fields }: Refusal): Sentence | null {
  const field = fields.find(({ path }) => path === 'password')
  if (field === undefined) return null
  const known = (fieldWords as Readonly<Record<string, Sentence>>)[field.code]
  return known === undefined || known.id.includes('{') ? asIs(field.message).sentence : known
}

export interface PasswordRule {
  readonly sentence: Sentence
  readonly met: boolean
}

/** The rules for a new password, and which of them what was typed so far keeps. */
export function passwordRules(password: string, owner: Owner): readonly PasswordRule[] {
  const { least: minimum, most } = passwordLength
  const fault = password === '' ? 'password_simple' : passwordFault(password, owner)
  return [
    {
      sentence: filled(setPasswordWords.ruleLength, { minimum }),
      met: password.length >= minimum && password.length <= most,
    },
    { sentence: setPasswordWords.ruleSimple, met: fault !== 'password_simple' },
    { sentence: setPasswordWords.rulePersonal, met: fault === null },
  ]
}

const filled = (sentence: Sentence, values: Values): Sentence => ({
  id: say(sentence, 'id', values),
  en: say(sentence, 'en', values),
})
