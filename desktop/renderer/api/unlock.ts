import { profile } from '#shared/contract/autogate/profile.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { NoAnswer } from './fetchSend.ts'
import { openLock } from './lock.ts'
import { provesPassword } from './passwordProof.ts'
import { call } from './session.ts'

/** Opens the locked screen of who is signed in. Without a server, by what this page knows since the sign-in. */
export async function unlock(userId: string, password: string): Promise<void> {
  try {
    await call(profile.unlock, { body: { password } })
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    const proven = await provesPassword(userId, password)
    if (proven === 'unknown') throw error
    if (proven === 'wrong') throw new Refusal('auth.password_wrong')
  }
  openLock()
}
