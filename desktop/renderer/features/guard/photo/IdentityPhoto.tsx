import { useRef, useState } from 'react'
import { guardWords } from '#shared/words/console/guard.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { useWords } from '../../../ui/useWords.ts'
import { CameraDialog } from './CameraDialog.tsx'
import { smallPhoto } from './smallPhoto.ts'

interface Props {
  photo: string | null
  /** The server has one already. */
  stored: boolean
  onPhoto: (photo: string | null) => void
}

const hasCamera = 'mediaDevices' in navigator

/** The photo of the guest's identity card: by this machine's camera, or as a file; a phone opens its own camera. */
export function IdentityPhoto({ photo, stored, onPhoto }: Props) {
  const say = useWords()
  const has = photo !== null || stored
  const input = useRef<HTMLInputElement>(null)
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined) return
    setFault(null)
    try {
      onPhoto(await smallPhoto(file))
    } catch {
      setFault(say(guardWords.photoUnreadable))
    }
  }

  return (
    <div className="guard-card" data-has={has || undefined}>
      {photo === null ? (
        <Icon name={stored ? 'check' : 'camera'} size={28} />
      ) : (
        <img src={photo} alt={say(guardWords.idPhoto)} />
      )}
      <div>
        <b>{say(!has ? guardWords.idPhoto : guardWords.idPhotoTaken)}</b>
        <p className={fault === null ? 'soft' : 'field-fault'} role={fault === null ? undefined : 'alert'}>
          {fault ?? say(!has ? guardWords.idPhotoText : guardWords.idPhotoCheck)}
        </p>
        <div className="row">
          {hasCamera && (
            <Button icon="camera" onClick={() => setAsking(true)}>
              {say(!has ? guardWords.takePhoto : guardWords.takeAgain)}
            </Button>
          )}
          <Button kind={hasCamera ? 'ghost' : 'normal'} icon="upload" onClick={() => input.current?.click()}>
            {say(formWords.fileChoose)}
          </Button>
          {photo !== null && (
            <Button kind="ghost" icon="cross" aria-label={say(formWords.clear)} onClick={() => onPhoto(null)} />
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        accept="image/*"
        capture="environment"
        aria-label={say(guardWords.idPhoto)}
        onChange={({ target }) => {
          void choose(target.files?.[0])
          target.value = ''
        }}
      />
      {asking && (
        <CameraDialog
          onTaken={(taken) => {
            setAsking(false)
            setFault(null)
            onPhoto(taken)
          }}
          onNoCamera={() => {
            setAsking(false)
            setFault(say(guardWords.noCamera))
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
