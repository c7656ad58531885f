import { useId, useState, type KeyboardEvent } from 'react'
import type { Sentence } from '#shared/words/sentence.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { useWords } from '../../ui/useWords.ts'

/** How each field is typed, and what a browser or password manager may fill in. */
const kinds = {
  email: { type: 'email', autoComplete: 'username' },
  password: { type: 'password', autoComplete: 'current-password' },
  'new-password': { type: 'password', autoComplete: 'new-password' },
  repeat: { type: 'password', autoComplete: 'new-password' },
} as const

interface SignInFieldProps {
  name: keyof typeof kinds
  label: string
  value: string
  fault: Sentence | undefined
  hint?: Sentence | undefined
  /** Elements that say more about it, by id. */
  describedBy?: string
  autoFocus?: boolean
  onChange: (value: string) => void
  onLeave?: () => void
  onKey?: (event: KeyboardEvent) => void
}

/** A labelled field with its fault underneath; a password can be shown. */
export function SignInField(props: SignInFieldProps) {
  const { name, label, value, fault, hint, describedBy, autoFocus = false, onChange, onLeave, onKey } = props
  const say = useWords()
  const id = useId()
  const [shown, setShown] = useState(false)
  const below = fault ?? hint
  const { type, autoComplete } = kinds[name]
  const described = [below === undefined ? '' : `${id}-below`, describedBy ?? ''].join(' ').trim()
  return (
    <div className="sign-in-field">
      <label htmlFor={id}>{label}</label>
      <div className="field" data-wrong={fault === undefined ? undefined : true}>
        <input
          id={id}
          name={name}
          type={shown ? 'text' : type}
          value={value}
          autoFocus={autoFocus}
          autoComplete={autoComplete}
          spellCheck={false}
          aria-invalid={fault !== undefined}
          aria-describedby={described === '' ? undefined : described}
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
