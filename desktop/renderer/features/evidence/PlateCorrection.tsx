import { useState } from 'react'
import { decideWords } from '#shared/words/console/decide.ts'
import { parsePlate } from '#shared/domain/plate.ts'
import { matchPlates } from '#shared/domain/plateMatch.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Button } from '../../ui/Button.tsx'
import { PlateDiff } from '../../ui/PlateDiff.tsx'
import { markPlates } from '../../ui/plateMarks.ts'
import { useWords } from '../../ui/useWords.ts'
import './PlateCorrection.css'

interface PlateCorrectionProps {
  read: string | null
  expected: string | null
  /** Runs the rules again with this plate; false when it was refused. */
  onCommit: (plate: string) => Promise<boolean>
  onClose: () => void
}

/** The plate as a person reads it, compared with the ticket while it is typed. */
export function PlateCorrection({ read, expected, onCommit, onClose }: PlateCorrectionProps) {
  const say = useWords()
  const [plate, setPlate] = useState(read ?? '')
  const [faulty, setFaulty] = useState(false)
  const [busy, setBusy] = useState(false)
  const same = expected !== null && matchPlates(plate, expected).same

  async function commit(): Promise<void> {
    if (busy) return
    if (parsePlate(plate) === null) return setFaulty(true)
    setBusy(true)
    if (await onCommit(plate)) onClose()
    else setBusy(false)
  }

  useKeyLayer((chord) => {
    if (chord === 'Escape') onClose()
    else if (chord === 'Enter') void commit()
    return true
  }, true)

  return (
    <div className="plate-correction">
      <label>
        <span className="faint">{say(decideWords.plateField)}</span>
        <span className="field" data-wrong={faulty || undefined}>
          <input
            autoFocus
            value={plate}
            maxLength={15}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={faulty}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setPlate(event.target.value.toUpperCase())
              setFaulty(false)
            }}
          />
        </span>
      </label>
      {expected !== null && (
        <div className="plate-correction-diff">
          {same ? (
            <span className="tone-ok">{say(decideWords.plateSame)}</span>
          ) : (
            <PlateDiff characters={markPlates(plate, expected)[0]} />
          )}
        </div>
      )}
      {faulty && <p className="field-fault">{say(decideWords.plateExample)}</p>}
      <div className="row">
        <Button keys="Esc" onClick={onClose}>
          {say(decideWords.cancel)}
        </Button>
        <Button kind="primary" keys="Enter" aria-busy={busy} onClick={() => void commit()}>
          {say(decideWords.plateCommit)}
        </Button>
      </div>
    </div>
  )
}
