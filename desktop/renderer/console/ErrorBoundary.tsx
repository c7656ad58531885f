import { Component, type ReactNode } from 'react'
import { shellWords } from '#shared/words/console/shell.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyFace } from '../ui/EmptyFace.tsx'
import { useWords } from '../ui/useWords.ts'

/** A screen that threw is replaced by what happened and one way on; a white page would tell nobody anything. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Failed error={this.state.error} />
  }
}

function Failed({ error }: { error: Error }) {
  const say = useWords()
  return (
    <div className="sign-in-restoring" role="alert">
      <EmptyFace icon="octagon" title={say(shellWords.failedTitle)} text={say(shellWords.failedText)}>
        <code className="faint">{`${error.name}: ${error.message}`}</code>
        <Button icon="retry" onClick={() => location.reload()}>
          {say(shellWords.reload)}
        </Button>
      </EmptyFace>
    </div>
  )
}
