import type { ReactNode } from 'react'
import { Kbd } from '../../ui/Kbd.tsx'

interface ChoiceProps {
  digit: string
  title: string
  text?: string | null
  on?: boolean
  tag?: ReactNode
  disabled?: boolean
  onPress: () => void
}

/** One line of a list that is answered with a digit. */
export function Choice({ digit, title, text, on = false, tag, disabled = false, onPress }: ChoiceProps) {
  return (
    <button type="button" className="choice" data-on={on || undefined} disabled={disabled} onClick={onPress}>
      <Kbd keys={digit} />
      <span className="choice-text">
        <b>{title}</b>
        {text != null && <span>{text}</span>}
      </span>
      {tag}
    </button>
  )
}
