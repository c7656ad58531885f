import type { BarrierView } from './roles.ts'

export type BarrierEvent =
  | { readonly type: 'pulsed'; readonly action: 'open' | 'close' }
  /** A vehicle drove through, after which the barrier closes by itself at a time we do not see. */
  | { readonly type: 'passed' }
  | { readonly type: 'relay_lost' }
  /** Limit switches; null when none are connected or the camera unit that carries them is away. */
  | { readonly type: 'arm'; readonly arm: 'open' | 'closed' | 'moving' | null }

/** Before anything was read: never from memory. */
export const unseenBarrier: BarrierView = { state: 'unknown', proof: 'none' }

/** What may be said of the arm: limit switches prove it, a relay's bit only suggests it. */
export function nextBarrierView(before: BarrierView, event: BarrierEvent): BarrierView {
  if (event.type === 'arm') return event.arm === null ? unseenBarrier : { state: event.arm, proof: 'sensor' }
  if (before.proof === 'sensor') return before
  if (event.type !== 'pulsed') return unseenBarrier
  return { state: event.action === 'open' ? 'open' : 'closed', proof: 'relay' }
}
