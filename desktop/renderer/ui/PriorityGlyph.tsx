import type { Priority } from '#shared/domain/intervention.ts'
import './PriorityGlyph.css'

const shapes: Readonly<Record<Priority, string>> = {
  1: 'M6 1h8l5 5v8l-5 5H6l-5-5V6z',
  2: 'M10 1.2L19.4 18.5H.6z',
  3: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17',
}

/** Priority as shape, number and colour together: octagon 1, triangle 2, circle 3. Readable in greyscale. */
export function PriorityGlyph({ priority, size = 20 }: { priority: Priority; size?: number }) {
  return (
    <svg
      className={`priority priority-${priority}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      role="img"
      aria-label={`P${priority}`}
    >
      <path d={shapes[priority]} />
      <text x="10" y={priority === 2 ? 16 : 14} textAnchor="middle">
        {priority}
      </text>
    </svg>
  )
}
