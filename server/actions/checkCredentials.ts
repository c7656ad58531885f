import { Refusal } from '#shared/contract/errors.ts'
import type { Reading } from '../database/work.ts'
import type { Attempts } from '../ports.ts'
import { findSignInAccount, type SignInAccount } from '../queries/account.ts'
import { checkPassword } from './password.ts'

interface Given {
  readonly email: string
  readonly password: string
  readonly ip: string | null
  readonly known_device?: string | null | undefined
}

type Read = <T>(step: (reading: Reading) => Promise<T>) => Promise<T>

/**
 * The account, if the password is right and it may sign in. An unknown account, a wrong password and a disabled
 * account answer alike and take the same time; no transaction is open while the password is hashed.
 */
export async function checkCredentials(read: Read, attempts: Attempts, given: Given): Promise<SignInAccount> {
  const email = given.email.toLowerCase()
  const seconds = await attempts.begin(email, given.ip, given.known_device)
  if (seconds > 0) throw new Refusal('request.too_many', { seconds })
  const account = await read(({ sql }) => findSignInAccount(sql, email))
  const right = await checkPassword(given.password, account?.password_hash ?? null)
  if (!right || account === null || account.status !== 'active') throw new Refusal('auth.failed')
  await attempts.succeeded(email, given.ip, given.known_device)
  return account
}
