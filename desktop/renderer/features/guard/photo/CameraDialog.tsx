import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { guardWords } from '#shared/words/console/guard.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useWords } from '../../../ui/useWords.ts'
import { smallPhoto } from './smallPhoto.ts'

interface Props {
  onTaken: (photo: string) => void
  /** No camera, or none that may be used: a file is the other way. */
  onNoCamera: () => void
  onClose: () => void
}

/** This machine's camera, and one key that takes the picture. */
export function CameraDialog({ onTaken, onNoCamera, onClose }: Props) {
  const say = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const [ready, setReady] = useState(false)

  const none = useEffectEvent(onNoCamera)
  useEffect(() => {
    let gone = false
    let stream: MediaStream | null = null
    const wanted = { facingMode: 'environment', width: { ideal: 1600 }, height: { ideal: 1200 } }
    navigator.mediaDevices.getUserMedia({ video: wanted, audio: false }).then(
      (opened) => {
        stream = opened
        if (gone) for (const track of opened.getTracks()) track.stop()
        else if (video.current !== null) video.current.srcObject = opened
      },
      () => !gone && none(),
    )
    return () => {
      gone = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [])

  async function take(): Promise<void> {
    if (!ready || video.current === null) return
    onTaken(await smallPhoto(video.current))
  }

  return (
    <Dialog
      title={say(guardWords.idPhoto)}
      size="middle"
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          size="big"
          icon="camera"
          keys="Enter"
          blocked={ready ? undefined : say(guardWords.cameraOpening)}
          data-autofocus
          onClick={() => void take()}
        >
          {say(guardWords.takePhoto)}
        </Button>
      }
    >
      <video
        ref={video}
        className="guard-video"
        autoPlay
        playsInline
        muted
        aria-label={say(guardWords.idPhoto)}
        onLoadedData={() => setReady(true)}
      />
      <p className="soft">{say(guardWords.idPhotoHint)}</p>
    </Dialog>
  )
}
