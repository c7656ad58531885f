import { useEffect, useEffectEvent } from 'react'

/** Milliseconds after which a key that stays down is held, not pressed; no scanner holds one. */
const heldAfterMs = 250

/** Tells when a bare character is held down and when it is let go; a short press stays the keyboard's own. */
export function useHeldKey(key: string, onHold: (held: boolean) => void): void {
  const told = useEffectEvent(onHold)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let held = false
    function down(event: KeyboardEvent): void {
      const modified = event.ctrlKey || event.altKey || event.metaKey
      if (event.key.toLowerCase() !== key || modified || event.repeat || isTyping(event.target)) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        held = true
        told(true)
      }, heldAfterMs)
    }
    function up(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== key) return
      clearTimeout(timer)
      if (held) told(false)
      held = false
    }
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
    }
  }, [key])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
