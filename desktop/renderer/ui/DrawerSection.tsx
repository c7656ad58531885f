import type { ReactNode } from 'react'

/** A part of a drawer under its own small title. */
export function DrawerSection({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="drawer-section">
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </section>
  )
}
