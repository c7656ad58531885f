import { listWords } from '#shared/words/console/lists.ts'
import { Button } from './Button.tsx'
import { EmptyFace } from './EmptyFace.tsx'
import type { Problem } from './problem.ts'
import { useWords } from './useWords.ts'

/** What failed and why, one way on, and the code for whoever helps. */
export function ErrorFace({ title, problem, onRetry }: { title: string; problem: Problem; onRetry: () => void }) {
  const say = useWords()
  const reason = say(problem.said.sentence, problem.said.values)
  return (
    <div role="alert">
      <EmptyFace icon="octagon" title={title} text={say(listWords.unaffected, { reason })}>
        <Button icon="retry" onClick={onRetry}>
          {say(listWords.reload)}
        </Button>
        <small className="faint">
          {say(listWords.code)} <code className="mono">{problem.code}</code>
        </small>
      </EmptyFace>
    </div>
  )
}
