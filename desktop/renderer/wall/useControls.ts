import { useEffect, useState } from 'react'

const shownMs = 5_000

/** True for five seconds after Esc, and for as long as somebody goes on pressing keys or moving the mouse. */
export function useControls(): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function keep(): void {
      clearTimeout(timer)
      timer = setTimeout(() => setShown(false), shownMs)
    }
    function onKey({ key }: KeyboardEvent): void {
      if (key === 'Escape') setShown(true)
      if (key === 'Escape' || timer !== undefined) keep()
    }
    const onMove = (): void => void (timer !== undefined && keep())
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointermove', onMove)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointermove', onMove)
    }
  }, [])
  return shown
}
