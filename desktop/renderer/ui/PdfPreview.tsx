import { useEffect, useEffectEvent, useState } from 'react'
import { fileWords } from '#shared/words/console/files.ts'
import { saveAs } from '../api/files.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorFace } from './ErrorFace.tsx'
import { problemOf, type Problem } from './problem.ts'
import { Skeleton } from './Skeleton.tsx'
import { useWords } from './useWords.ts'
import './PdfPreview.css'

interface PdfPreviewProps {
  title: string
  /** The name it is saved under. */
  fileName: string
  read: () => Promise<Blob>
  onClose: () => void
}

type State = { readonly blob: Blob; readonly pages: readonly string[] } | { readonly problem: Problem } | null

/** Pixels; sharp on a display of double density. */
const pageWidth = 1400

/** The document as the server makes it, which is the one that is printed. */
export function PdfPreview({ title, fileName, read, onClose }: PdfPreviewProps) {
  const say = useWords()
  const [state, setState] = useState<State>(null)
  const [round, setRound] = useState(0)
  const draw = useEffectEvent(async () => {
    const blob = await read()
    const { pdfPages } = await import('./pdfPages.ts')
    return { blob, pages: await pdfPages(blob, pageWidth) }
  })
  useEffect(() => {
    let drawn: readonly string[] = []
    let gone = false
    draw().then(
      (next) => {
        drawn = next.pages
        if (!gone) setState(next)
      },
      (error: unknown) => !gone && setState({ problem: problemOf(error) }),
    )
    return () => {
      gone = true
      drawn.forEach((address) => URL.revokeObjectURL(address))
    }
  }, [round])
  return (
    <Dialog
      title={title}
      size="middle"
      onClose={onClose}
      foot={
        state !== null &&
        'blob' in state && (
          <>
            <Button icon="download" onClick={() => saveAs(state.blob, fileName)}>
              {say(fileWords.save)}
            </Button>
            <Button kind="primary" icon="printer" onClick={() => window.print()}>
              {say(fileWords.print)}
            </Button>
          </>
        )
      }
    >
      {state === null && <Skeleton lines={12} label={say(fileWords.loading)} />}
      {state !== null && 'problem' in state && (
        <ErrorFace
          title={say(fileWords.failed)}
          problem={state.problem}
          onRetry={() => {
            setState(null)
            setRound(round + 1)
          }}
        />
      )}
      {state !== null &&
        'pages' in state &&
        state.pages.map((address, at) => (
          <img key={address} className="pdf-page" src={address} alt={say(fileWords.page, { page: at + 1 })} />
        ))}
    </Dialog>
  )
}
