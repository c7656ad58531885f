import { icons, type IconName } from './icons.ts'
import './Icon.css'

/** A decoration: the words beside it carry the meaning, so it is hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  )
}
