/** What the guard needs of a keyboard event. */
export interface KeyStroke {
  readonly type: 'down' | 'up'
  readonly key: string
  /** The physical key: `?` may be let go as `/`, when Shift went first. */
  readonly code: string
  readonly time: number
  readonly repeat: boolean
  readonly composing: boolean
  /** The stroke goes into a field that takes text. */
  readonly typing: boolean
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** Milliseconds. A wedge scanner types a character in about 10, nobody types two keys within 35. */
export const keyTimes = { burst: 35, settle: 40 } as const

export interface KeyGuard {
  readonly lastDownAt: number
  /** Characters in a row that came faster than a person types. */
  readonly burst: number
  /** A character waiting for its key to be let go, and for nothing to follow. */
  readonly pending: { readonly key: string; readonly code: string; readonly releasedAt: number | null } | null
}

export const quietKeys: KeyGuard = { lastDownAt: Number.NEGATIVE_INFINITY, burst: 0, pending: null }

export interface KeyVerdict {
  /** A key that counts now: a chord, or a named key such as `Escape`. */
  readonly fire: string | null
  /** Part of a scan: nobody else may see it. */
  readonly swallow: boolean
  /** A character to be asked about again with {@link settle} after this many milliseconds. */
  readonly settleIn: number | null
}

const nothing: KeyVerdict = { fire: null, swallow: false, settleIn: null }

/** The name of a key with its modifiers, as commands write it: `o`, `?`, `Ctrl+k`, `Ctrl+Shift+d`, `Escape`. */
function chordOf({ key, code, ctrl, alt, shift }: Chord): string {
  const name = key.length === 1 ? (digitOf(code, ctrl) ?? key.toLowerCase()) : key
  const withShift = shift && (key.length > 1 || ctrl || alt)
  return [ctrl && 'Ctrl', alt && 'Alt', withShift && 'Shift', name].filter((part) => part !== false).join('+')
}

type Chord = Pick<KeyStroke, 'key' | 'code' | 'ctrl' | 'alt' | 'shift'>

/** Shift turns a digit into a sign that differs by keyboard: with Ctrl the key itself is meant. */
const digitOf = (code: string, ctrl: boolean): string | null => (ctrl ? (/^Digit(\d)$/.exec(code)?.[1] ?? null) : null)

/**
 * One stroke. A single character counts only after its key was let go and nothing followed, because a scanner
 * that types as a keyboard would otherwise open a barrier with the letters of a ticket.
 */
export function stroke(guard: KeyGuard, input: KeyStroke): readonly [KeyGuard, KeyVerdict] {
  const character = input.key.length === 1
  if (input.type === 'up') {
    if (guard.pending?.code !== input.code || guard.pending.releasedAt !== null) return [guard, nothing]
    return [
      { ...guard, pending: { ...guard.pending, releasedAt: input.time } },
      { ...nothing, settleIn: keyTimes.settle },
    ]
  }
  const fast = input.time - guard.lastDownAt < keyTimes.burst && !input.repeat
  const burst = burstAfter(guard, input, fast)
  const next: KeyGuard = { lastDownAt: input.time, burst, pending: null }
  if (fast && burst > 1) return [next, { ...nothing, swallow: !input.typing || input.key === 'Enter' }]
  if (input.composing) return [next, nothing]
  const modified = input.ctrl || input.alt
  if (modified) return [next, { ...nothing, fire: input.repeat ? null : chordOf(input) }]
  if (!character) {
    const mayRepeat = input.key.startsWith('Arrow')
    return [next, { ...nothing, fire: input.repeat && !mayRepeat ? null : chordOf(input) }]
  }
  if (input.typing || input.repeat) return [{ ...next, pending: input.repeat ? guard.pending : null }, nothing]
  return [{ ...next, pending: { key: chordOf(input), code: input.code, releasedAt: null } }, nothing]
}

/** Shift belongs to the character it makes; any other named key ends a row of characters. */
function burstAfter({ burst }: KeyGuard, { key }: KeyStroke, fast: boolean): number {
  if (key === 'Shift') return burst
  if (key.length > 1 && key !== 'Enter') return 0
  return fast ? burst + 1 : 1
}

/** Asked some time after a character was let go: the character, if nothing came after it. */
export function settle(guard: KeyGuard, now: number): readonly [KeyGuard, string | null] {
  const { pending } = guard
  if (pending?.releasedAt == null || now - pending.releasedAt < keyTimes.settle) return [guard, null]
  return [{ ...guard, pending: null }, pending.key]
}
