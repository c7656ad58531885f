import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Attempts } from '../ports.ts'

const allowed = 5
const seconds = 15 * 60

/** Five tries per account and address, then a quarter of an hour without; a right password starts anew. */
export function createAttempts(): Attempts {
  const limiter = new RateLimiterMemory({ points: allowed, duration: seconds })
  const key = (account: string, ip: string | null) => `${ip ?? 'none'} ${account}`
  return {
    async begin(account, ip) {
      try {
        await limiter.consume(key(account, ip))
        return 0
      } catch (cause) {
        if (!(cause instanceof RateLimiterRes)) throw cause
        return Math.max(1, Math.ceil(cause.msBeforeNext / 1000))
      }
    },
    async succeeded(account, ip) {
      await limiter.delete(key(account, ip))
    },
  }
}
