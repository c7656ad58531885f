import { useEffect, type ReactNode, type SyntheticEvent } from 'react'
import { shellWords } from '#shared/words/console/shell.ts'
import { Logo } from '../../ui/Logo.tsx'
import { useWords } from '../../ui/useWords.ts'
import { PreferenceButtons } from './PreferenceButtons.tsx'
import './SignIn.css'

interface DoorCardProps {
  title: string
  lead: string
  /** Makes the card a form. */
  onSubmit?: (form: HTMLFormElement) => Promise<void>
  children: ReactNode
}

/** The card of the screens before the console: sign-in, mailed links. */
export function DoorCard({ title, lead, onSubmit, children }: DoorCardProps) {
  const say = useWords()
  const product = say(shellWords.product)
  useEffect(() => {
    document.title = title === product ? product : `${title} · ${product}`
    return () => {
      document.title = product
    }
  }, [title, product])

  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault()
    void onSubmit?.(event.currentTarget)
  }

  const inside = (
    <>
      <header>
        <Logo size={34} />
        <div>
          <h1>{title}</h1>
          <p className="faint">{lead}</p>
        </div>
      </header>
      {children}
    </>
  )
  return (
    <main className="sign-in">
      <PreferenceButtons />
      {onSubmit === undefined ? (
        <section className="sign-in-card">{inside}</section>
      ) : (
        <form className="sign-in-card" noValidate onSubmit={submit}>
          {inside}
        </form>
      )}
    </main>
  )
}

/** Puts the person where the first fault is. */
export const focusField = (form: HTMLFormElement, name: string | undefined): void =>
  form.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus()
