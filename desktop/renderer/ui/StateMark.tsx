import './list/ListScreen.css'

/** The shape says it without the colour: ring open, disc present, grey over, diamond needs somebody, square refused. */
export type StateShape = 'open' | 'full' | 'past' | 'warn' | 'crit'

export function StateMark({ shape, children }: { shape: StateShape; children: string }) {
  return (
    <span className="state" data-shape={shape}>
      <i />
      {children}
    </span>
  )
}
