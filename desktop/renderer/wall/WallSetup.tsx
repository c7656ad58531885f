import { useState } from 'react'
import { wallWords } from '#shared/words/console/wall.ts'
import { Logo } from '../ui/Logo.tsx'
import { useWords } from '../ui/useWords.ts'
import { tokenIn } from './wallKey.ts'
import './WallSetup.css'

interface Props {
  name: string
  refused: boolean
  onToken: (token: string) => void
}

/** Shown once in the life of a display: until it has its token. */
export function WallSetup({ name, refused, onToken }: Props) {
  const say = useWords()
  const [text, setText] = useState('')
  const token = tokenIn(text)
  return (
    <form
      className="wall-setup"
      onSubmit={(event) => {
        event.preventDefault()
        if (token !== null) onToken(token)
      }}
    >
      <Logo size={64} />
      <h1>{say(wallWords.setup, { name })}</h1>
      <p data-refused={refused || undefined}>{say(refused ? wallWords.refused : wallWords.setupText)}</p>
      <label>
        {say(wallWords.code)}
        <input value={text} onChange={(event) => setText(event.target.value)} autoFocus spellCheck={false} />
      </label>
      <button type="submit" disabled={token === null}>
        {say(wallWords.start)}
      </button>
    </form>
  )
}
