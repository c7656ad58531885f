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

/** Secrets that are shown once. */
export function SecretDialog({ secrets, onClose }: SecretDialogProps) {
  const say = useWords()
  async function copy(value: string): Promise<void> {
    await navigator.clipboard.writeText(value)
    toast('check', saying(clientWords.copied))
  }
  return (
    <Dialog
      title={say(clientWords.secretTitle)}
      onClose={onClose}
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
          <code className="mono">{value}</code>
          <Button onClick={() => void copy(value)}>{say(clientWords.copy)}</Button>
        </div>
      ))}
    </Dialog>
  )
}
