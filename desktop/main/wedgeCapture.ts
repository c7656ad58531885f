import type { Input, WebContents } from 'electron'
import { typedTimes, wedgeKey, type WedgeBuffer } from '#hardware/drivers/wedge.ts'

const mostHeld = 600

type Keys = Pick<WebContents, 'on' | 'sendInputEvent'>
type Held = Pick<Input, 'shift'> & { readonly sign: string }

/**
 * Reads a scanner that types before the page does, whatever has the focus. Keys that could be a code's wait for 35 ms:
 * those of a scanner are followed by another, those of a person are then given to the page. A code ends with Enter or
 * Tab and must look like one of ours; it is consumed whole.
 */
export function captureWedge(contents: Keys, onScan: (code: string) => void, now = () => performance.now()): void {
  let held: Held[] = []
  let buffer: WedgeBuffer | null = null
  let late: NodeJS.Timeout | undefined
  let giving = false

  /** To the page after all: it was a person. */
  function giveBack(): void {
    clearTimeout(late)
    giving = true
    for (const { sign: keyCode, shift } of held) {
      const modifiers = shift ? (['shift'] as const) : []
      for (const type of ['keyDown', 'char', 'keyUp'] as const)
        contents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] })
    }
    giving = false
    held = []
    buffer = null
  }

  /** Whether the page shall not have this key, or not yet. */
  function take(input: Input): boolean {
    if (input.key === 'Shift') return false
    const sign = signOf(input)
    const key = sign ?? (input.key === 'Enter' || input.key === 'Tab' ? input.key : null)
    if (key === null || input.isAutoRepeat || input.isComposing || input.control || input.alt || input.meta) {
      giveBack()
      return false
    }
    const at = now()
    const step = wedgeKey(buffer, { key, at })
    if (step.scan !== null) {
      clearTimeout(late)
      ;[held, buffer] = [[], null]
      onScan(step.scan)
      return true
    }
    if (step.buffer?.startedAt === at || held.length >= mostHeld) giveBack()
    if (sign === null) {
      giveBack()
      return false
    }
    buffer = step.buffer
    held.push({ sign, shift: input.shift })
    clearTimeout(late)
    late = setTimeout(giveBack, typedTimes.gap)
    return true
  }

  contents.on('before-input-event', (event, input) => {
    if (!giving && input.type === 'keyDown' && take(input)) event.preventDefault()
  })
}

/** By the key itself, not by what the keyboard's layout makes of it; only signs that our codes have. */
function signOf({ code, shift }: Input): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  if (shift) return null
  return code === 'Minus' ? '-' : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null)
}
