import type { PlateCharacter } from './plateMarks.ts'
import './Plate.css'

/** One side of a plate comparison, the differing characters marked. */
export function PlateDiff({ characters }: { characters: readonly PlateCharacter[] }) {
  return (
    <div className="plate-diff">
      {characters.map(({ character, differs }, at) =>
        differs ? <mark key={at}>{character}</mark> : <span key={at}>{character}</span>,
      )}
    </div>
  )
}
