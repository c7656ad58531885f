import './Logo.css'

/** A gate with its barrier half open. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg className="logo-mark" width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <path className="logo-post" d="M5 23V7h4v16M3 23h8" />
      <path className="logo-boom" d="M9 10L24 4.5" />
      <path className="logo-stripes" d="M13 8.5l2.8-1M18.6 6.5l2.6-1" />
    </svg>
  )
}
