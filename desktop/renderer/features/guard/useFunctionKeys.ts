import { useEffect, useEffectEvent } from 'react'

export type FunctionKey = 'F1' | 'F2' | 'F3' | 'F4' | 'F6' | 'F9' | 'F10' | 'F12'

/** The keys of the post: F-keys only, so that no scanner that types can press one. */
export function useFunctionKeys(press: (key: FunctionKey | 'Escape') => void): void {
  const pressed = useEffectEvent(press)
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (document.querySelector('[aria-modal=true]') !== null) return
      if (event.repeat || event.ctrlKey || event.altKey || !/^(F([1-469]|10|12)|Escape)$/.test(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      pressed(event.key as FunctionKey | 'Escape')
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}
