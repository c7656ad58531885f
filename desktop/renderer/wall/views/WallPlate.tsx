import { boardWords } from '#shared/words/console/board.ts'
import { useWords } from '../../ui/useWords.ts'
import '../../ui/Plate.css'

/** A plate as the server lets this wall see it: it may be masked, so it is written as it came. */
export function WallPlate({ number }: { number: string | null }) {
  const say = useWords()
  return number === null ? (
    <i className="wall-no-plate">{say(boardWords.plateUnread)}</i>
  ) : (
    <span className="plate">{number}</span>
  )
}
