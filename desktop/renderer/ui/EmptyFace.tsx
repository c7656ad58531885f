import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import './EmptyFace.css'

interface FaceProps {
  icon: IconName
  title: string
  text?: string
  /** One action, or none. */
  children?: ReactNode
}

/** Nothing to show, or a problem: what it is, what will appear or is unharmed, and at most one thing to do. */
export function EmptyFace({ icon, title, text, children }: FaceProps) {
  return (
    <div className="empty-face">
      <Icon name={icon} size={24} />
      <b>{title}</b>
      {text !== undefined && <span>{text}</span>}
      {children}
    </div>
  )
}
