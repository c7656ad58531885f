import type { ReactNode } from 'react'

/** A part of a page under its own title. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel">
      <h2 className="panel-head">{title}</h2>
      {children}
    </section>
  )
}
