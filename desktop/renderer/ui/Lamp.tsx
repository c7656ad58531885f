import './Lamp.css'

export type Lens = 'red' | 'yellow' | 'green' | 'rest' | 'none'

/** Three lenses in a dark housing; the position carries the meaning. `rest` is a resting red, `none` is unknown. */
export function Lamp({ lens, label }: { lens: Lens; label: string }) {
  return (
    <span className="lamp" data-lens={lens} role="img" aria-label={label} title={label}>
      <i />
      <i />
      <i />
    </span>
  )
}
