import { useRef } from 'react'
import { clientWords } from '#shared/words/console/clients.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { saying } from './said.ts'
import { toast } from './toasts.ts'
import { useWords } from './useWords.ts'
import './SecretDialog.css'

interface SecretDialogProps {
  secrets: readonly { readonly label: string; readonly value: string }[]
  onClose: () => void
}

/** Secrets that are shown once: no key closes them by accident. */
export function SecretDialog({ secrets, onClose }: SecretDialogProps) {
  const say = useWords()
  const texts = useRef<Record<string, HTMLElement | null>>({})

  /** Without a safe address the browser has no clipboard: then the text is marked for the person. */
  async function copy(label: string, value: string): Promise<void> {
    const { clipboard } = navigator as Partial<Pick<Navigator, 'clipboard'>>
    try {
      if (clipboard === undefined) throw new Error('This page has no clipboard.')
      await clipboard.writeText(value)
      toast('check', saying(clientWords.copied))
    } catch {
      const text = texts.current[label]
      if (text != null) getSelection()?.selectAllChildren(text)
      toast('info', saying(clientWords.copyYourself))
    }
  }
  return (
    <Dialog
      title={say(clientWords.secretTitle)}
      onClose={null}
      foot={
        <Button kind="primary" onClick={onClose}>
          {say(clientWords.kept)}
        </Button>
      }
    >
      <p>{say(clientWords.secretText)}</p>
      {secrets.map(({ label, value }) => (
        <div key={label} className="secret">
          <span className="faint">{label}</span>
          <code className="mono" ref={(element) => void (texts.current[label] = element)}>
            {value}
          </code>
          <Button onClick={() => void copy(label, value)}>{say(clientWords.copy)}</Button>
        </div>
      ))}
    </Dialog>
  )
}
