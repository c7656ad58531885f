import { dispatchKey } from './keyLayers.ts'
import { quietKeys, settle, stroke, type KeyGuard, type KeyStroke } from './keyGuard.ts'

/** Listens to a window's keys for as long as the console runs, and hands what the guard lets through to the layers. */
export function startKeyboard(window: Window): () => void {
  let guard: KeyGuard = quietKeys

  function hear(event: KeyboardEvent): void {
    const [next, verdict] = stroke(guard, strokeOf(event))
    guard = next
    if (verdict.swallow && !takesScans(event.target)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    if (verdict.settleIn !== null) window.setTimeout(ring, verdict.settleIn + 1)
    if (verdict.fire !== null && !ownedByControl(event) && dispatchKey(verdict.fire)) event.preventDefault()
    if (guard.pending?.key === ' ' && event.type === 'keydown') {
      if (ownedByControl(event)) guard = { ...guard, pending: null }
      else event.preventDefault()
    }
  }

  function ring(): void {
    const [next, key] = settle(guard, performance.now())
    guard = next
    if (key !== null) dispatchKey(key)
  }

  window.addEventListener('keydown', hear, true)
  window.addEventListener('keyup', hear, true)
  return () => {
    window.removeEventListener('keydown', hear, true)
    window.removeEventListener('keyup', hear, true)
  }
}

const strokeOf = (event: KeyboardEvent): KeyStroke => ({
  type: event.type === 'keydown' ? 'down' : 'up',
  key: event.key,
  code: event.code,
  time: event.timeStamp,
  repeat: event.repeat,
  composing: event.isComposing,
  typing: takesText(event.target),
  ctrl: event.ctrlKey || event.metaKey,
  alt: event.altKey,
  shift: event.shiftKey,
})

/** The field of a guard post is where a scanner that types is meant to type, with its Enter. */
const takesScans = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-scans]') !== null

function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

/**
 * Enter and Space belong to the button or link that has the focus, Space to a check box too, arrows to the grid or
 * menu around it, both to a form. Space on what says so is a command.
 */
function ownedByControl({ key, ctrlKey, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (takesText(target) && target.closest('form') !== null && !ctrlKey)
    return key === 'Enter' || key.startsWith('Arrow')
  if (key === ' ')
    return target.closest('button, a, select, input, summary')?.hasAttribute('data-space-commands') === false
  if (key === 'Enter') return target.closest('button, a, select') !== null
  return key.startsWith('Arrow') && target.closest('[role=grid], select') !== null
}
