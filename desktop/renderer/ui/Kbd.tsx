import './Kbd.css'

/** A key as it is written on the keyboard; a chord such as `Ctrl K` is one cap. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{keys}</kbd>
}
