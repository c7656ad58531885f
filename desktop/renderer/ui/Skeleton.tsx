import { useEffect, useState } from 'react'
import './Skeleton.css'

const widths = [88, 62, 75, 50, 82, 66]

/** Lines where text will be. It waits 150 ms, because a flash of grey is worse than nothing. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="skeleton" role="status" aria-label={label} data-shown={shown || undefined}>
      {Array.from({ length: lines }, (_, at) => (
        <i key={at} style={{ width: `${widths[at % widths.length] ?? 80}%` }} />
      ))}
    </div>
  )
}
