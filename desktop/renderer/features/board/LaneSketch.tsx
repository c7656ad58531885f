import type { TileView } from './tileView.ts'
import './LaneSketch.css'

const boom = { up: 'M88 66 L104 22', down: 'M88 66 H14', unknown: 'M88 66 H72 M64 66 H48 M40 66 H24' } as const

/** A drawn lane without a vehicle. It is a drawing on purpose: an old photograph would look like the present. */
export function LaneSketch({ barrier }: { barrier: TileView['barrier'] }) {
  return (
    <svg className="lane-sketch" viewBox="0 0 120 100" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect className="lane-sketch-sky" width="120" height="34" />
      <path className="lane-sketch-road" d="M0 34 H120 V100 H0 Z" />
      <path className="lane-sketch-lane" d="M70 34 H82 L84 100 H-8 Z" />
      <path className="lane-sketch-mark" d="M76 34 L38 100" />
      <path className="lane-sketch-post" d="M88 92 V58" />
      <path className="lane-sketch-boom" d={boom[barrier]} />
    </svg>
  )
}
