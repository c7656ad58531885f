import { useEffect, type RefObject } from 'react'

const idleMs = 2_000

/** Gives the scan field the focus back after two idle seconds, unless somebody is writing in a form or a dialog is open. */
export function useArmed(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function wait(): void {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { activeElement } = document
        const writing = activeElement?.closest('[data-writing]') ?? document.querySelector('[aria-modal=true]')
        if (writing === null && activeElement !== field.current) field.current?.focus()
      }, idleMs)
    }
    field.current?.focus()
    const events = ['keydown', 'pointerdown', 'focusin'] as const
    for (const event of events) window.addEventListener(event, wait)
    return () => {
      clearTimeout(timer)
      for (const event of events) window.removeEventListener(event, wait)
    }
  }, [field])
}
