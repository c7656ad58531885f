import { displayPlate } from '#shared/domain/plate.ts'
import './Plate.css'

/** A number plate in neutral grey: Indonesian commercial plates are yellow and would compete with the alarms. */
export function Plate({ number, size = 'small' }: { number: string; size?: 'small' | 'large' }) {
  return <span className={`plate plate-${size}`}>{displayPlate(number)}</span>
}
