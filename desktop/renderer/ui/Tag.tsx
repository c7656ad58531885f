import type { ReactNode } from 'react'
import './Tag.css'

export type TagTone = 'neutral' | 'ok' | 'warn' | 'crit' | 'mode' | 'accent'

export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}
