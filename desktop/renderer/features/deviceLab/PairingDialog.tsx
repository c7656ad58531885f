import type { commissioning } from '#shared/contract/autogate/commissioning.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { stopwatch } from '../../ui/formats.ts'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import { QrPicture } from './QrPicture.tsx'

interface PairingDialogProps {
  lane: string
  code: ReplyData<typeof commissioning.createCode>
  onClose: () => void
}

/** A pairing code, to be typed or scanned at the lane's machine; it cannot be shown again. */
export function PairingDialog({ lane, code, onClose }: PairingDialogProps) {
  const say = useWords()
  const left = Date.parse(code.expires_at) - useSecond()
  return (
    <Dialog
      title={say(labWords.pairTitle, { lane })}
      onClose={onClose}
      foot={
        <Button kind="primary" onClick={onClose}>
          {say(labWords.pairDone)}
        </Button>
      }
    >
      <p>{say(labWords.pairText)}</p>
      {left > 0 ? (
        <div className="lab-code">
          <QrPicture text={code.qr} label={say(labWords.pairQr)} />
          <code className="mono">{code.code}</code>
          <span className="soft" role="timer">
            {say(labWords.pairLeft, { time: stopwatch(left) })}
          </span>
        </div>
      ) : (
        <p className="field-fault" role="alert">
          {say(labWords.pairOver)}
        </p>
      )}
    </Dialog>
  )
}
