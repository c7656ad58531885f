import { useId, useState, type KeyboardEvent } from 'react'
import type { Sentence } from '#shared/words/sentence.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { useWords } from '../../ui/useWords.ts'

interface SignInFieldProps {
  name: 'email' | 'password'
  type: 'email' | 'password'
  label: string
  value: string
  fault: Sentence | undefined
  hint?: Sentence | undefined
  onChange: (value: string) => void
  onLeave?: () => void
  onKey?: (event: KeyboardEvent) => void
}

/** A labelled field with its fault underneath; a password can be shown. */
export function SignInField({ name, type, label, value, fault, hint, onChange, onLeave, onKey }: SignInFieldProps) {
  const say = useWords()
  const id = useId()
  const [shown, setShown] = useState(false)
  const below = fault ?? hint
  return (
    <div className="sign-in-field">
      <label htmlFor={id}>{label}</label>
      <div className="field" data-wrong={fault === undefined ? undefined : true}>
        <input
          id={id}
          name={name}
          type={shown ? 'text' : type}
          value={value}
          autoFocus={name === 'email'}
          autoComplete={name === 'email' ? 'username' : 'current-password'}
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby={below === undefined ? undefined : `${id}-below`}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
          onKeyUp={onKey}
        />
        {type === 'password' && (
          <button type="button" className="sign-in-show" onClick={() => setShown(!shown)}>
            {say(shown ? signInWords.hide : signInWords.show)}
          </button>
        )}
      </div>
      {below !== undefined && (
        <p id={`${id}-below`} className={fault === undefined ? 'field-hint' : 'field-fault'}>
          {say(below)}
        </p>
      )}
    </div>
  )
}
