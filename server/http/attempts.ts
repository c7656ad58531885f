import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Attempts } from '../ports.ts'
import { keyFor } from './accessTokens.ts'
import { addressGroup } from './addressGroup.ts'

const allowed = 5
const seconds = 15 * 60

/** Five tries per account and place, then a quarter of an hour without; a right password starts anew. */
export function createAttempts(secret: string): Attempts {
  const limiter = new RateLimiterMemory({ points: allowed, duration: seconds })
  const key = keyFor('known-device', secret)

  const sign = (account: string, name: string): Buffer =>
    createHmac('sha256', key).update(`${name} ${account}`).digest()

  /** The machine's name, if it was given by us for this account. */
  function nameOf(account: string, knownDevice: string | null | undefined): string | null {
    const [name = '', signature = ''] = (knownDevice ?? '').split('.')
    const given = Buffer.from(signature, 'base64url')
    const right = sign(account, name)
    return given.length === right.length && timingSafeEqual(given, right) ? name : null
  }

  function counted(account: string, place: string | null, knownDevice: string | null | undefined): string {
    const device = nameOf(account, knownDevice)
    return device === null ? `${addressGroup(place)} ${account}` : `device ${device} ${account}`
  }

  return {
    async begin(account, place, knownDevice) {
      try {
        await limiter.consume(counted(account, place, knownDevice))
        return 0
      } catch (cause) {
        if (!(cause instanceof RateLimiterRes)) throw cause
        return Math.max(1, Math.ceil(cause.msBeforeNext / 1000))
      }
    },
    async succeeded(account, place, knownDevice) {
      await limiter.delete(counted(account, place, knownDevice))
    },
    knowDevice(account) {
      const name = randomBytes(16).toString('base64url')
      return `${name}.${sign(account, name).toString('base64url')}`
    },
  }
}
