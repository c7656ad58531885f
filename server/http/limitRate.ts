import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Actor } from './actor.ts'
import { addressGroup } from './addressGroup.ts'

export interface Rate {
  readonly requests: number
  readonly seconds: number
}

/** What one caller may do when the endpoint sets no limit of its own, by the kind of caller. */
export type DefaultRates = Readonly<Record<Actor['kind'] | 'refused', Rate>>

/** A lane drains its offline queue at hundreds a second, so devices have room; guessing tokens has little. */
export const defaultRates: DefaultRates = {
  nobody: { requests: 600, seconds: 60 },
  user: { requests: 1200, seconds: 60 },
  external: { requests: 1200, seconds: 60 },
  partner: { requests: 1200, seconds: 60 },
  device: { requests: 10_000, seconds: 10 },
  system: { requests: 10_000, seconds: 10 },
  refused: { requests: 120, seconds: 60 },
}

export interface RateLimits {
  /** Counts a request of a caller; throws `request.too_many` over the limit. */
  count(endpoint: Endpoint, actor: Actor, ip: string): Promise<void>
  /** Counts a request whose credentials were not good. */
  countRefused(ip: string): Promise<void>
}

/**
 * Every endpoint with a limit of its own counts by itself, and so do the devices: whatever people and partners do
 * takes nothing from a lane's check-ins.
 */
export function createRateLimits(rates: DefaultRates): RateLimits {
  const limiterOf = ({ requests, seconds }: Rate) => new RateLimiterMemory({ points: requests, duration: seconds })
  const byKind = Object.fromEntries(Object.entries(rates).map(([kind, rate]) => [kind, limiterOf(rate)])) as Record<
    keyof DefaultRates,
    RateLimiterMemory
  >
  const byEndpoint = new Map<string, RateLimiterMemory>()

  function ownLimiter(endpoint: Endpoint, limit: Rate): RateLimiterMemory {
    const limiter = byEndpoint.get(endpoint.id) ?? limiterOf(limit)
    byEndpoint.set(endpoint.id, limiter)
    return limiter
  }

  return {
    async count(endpoint, actor, ip) {
      const { limit } = endpoint
      const caller = actor.kind === 'nobody' ? addressGroup(ip) : actor.id
      if (limit === undefined) await take(byKind[actor.kind], caller)
      else await take(ownLimiter(endpoint, limit), limit.by === 'ip' ? addressGroup(ip) : caller)
    },
    countRefused: (ip) => take(byKind.refused, addressGroup(ip)),
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause
    throw new Refusal('request.too_many', { seconds: Math.max(1, Math.ceil(cause.msBeforeNext / 1000)) })
  }
}
