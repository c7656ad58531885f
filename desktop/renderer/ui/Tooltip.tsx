import { useId, useRef, useState, type ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'
import './Tooltip.css'

/** Milliseconds before it appears: passing over a button must not flash. */
const delay = 400

/** What a control does, and its key, when somebody rests on it or reaches it by keyboard. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const show = (): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(true), delay)
  }
  const hide = (): void => {
    clearTimeout(timer.current)
    setShown(false)
  }
  return (
    <span
      className="tooltip-anchor"
      aria-describedby={shown ? id : undefined}
      onPointerEnter={show}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={show}
      onBlur={hide}
    >
      {children}
      {shown && (
        <span id={id} role="tooltip" className="tooltip">
          {text} {keys !== undefined && <Kbd keys={keys} />}
        </span>
      )}
    </span>
  )
}
