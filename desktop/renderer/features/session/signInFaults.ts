import type { Sentence } from '#shared/words/sentence.ts'
import { signInWords } from '#shared/words/console/signIn.ts'

export interface SignInFaults {
  readonly email?: Sentence
  readonly password?: Sentence
}

/** What is wrong before the server is asked. */
export function signInFaults(email: string, password: string): SignInFaults {
  const address = email.trim()
  return {
    ...(address === ''
      ? { email: signInWords.emailMissing }
      : /^\S+@\S+\.\S+$/.test(address)
        ? {}
        : { email: signInWords.emailShape }),
    ...(password === '' ? { password: signInWords.passwordMissing } : {}),
  }
}
