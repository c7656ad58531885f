import { listWords } from '#shared/words/console/lists.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { Button } from '../Button.tsx'
import { EmptyFace } from '../EmptyFace.tsx'
import { useWords } from '../useWords.ts'

/** The row of an address that there is none of, or that is another's: nobody is told which. */
export function NotFoundFace({ code, onClose }: { code: string; onClose: () => void }) {
  const say = useWords()
  return (
    <div role="alert">
      <EmptyFace icon="search" title={say(listWords.notFound)} text={say(listWords.notFoundText)}>
        <Button icon="cross" keys="Esc" onClick={onClose}>
          {say(shellWords.close)}
        </Button>
        <small className="faint">
          {say(listWords.code)} <code className="mono">{code}</code>
        </small>
      </EmptyFace>
    </div>
  )
}
