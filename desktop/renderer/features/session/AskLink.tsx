import { useState } from 'react'
import { auth } from '#shared/contract/autogate/auth.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { askLinkWords } from '#shared/words/console/mailedLinks.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { refused, saying, type Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import type { AskedLink } from './door.ts'
import { DoorCard, focusField } from './DoorCard.tsx'
import { DoorNote } from './DoorNote.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import { SignInField } from './SignInField.tsx'
import { signInFaults } from './signInFaults.ts'

const kinds = {
  reset: {
    endpoint: auth.forgotPassword,
    title: askLinkWords.resetTitle,
    lead: askLinkWords.resetLead,
    sent: askLinkWords.resetSent,
  },
  verification: {
    endpoint: auth.sendEmailVerification,
    title: askLinkWords.verificationTitle,
    lead: askLinkWords.verificationLead,
    sent: askLinkWords.verificationSent,
  },
} as const

/** Has a link mailed. What it answers is the same whether or not the address has an account. */
export function AskLink({ asks, email: known }: { asks: AskedLink; email: string }) {
  const say = useWords()
  const { endpoint, title, lead, sent } = kinds[asks]
  const [email, setEmail] = useState(known)
  const [wrong, setWrong] = useState(false)
  const [problem, setProblem] = useState<Said | null>(null)
  const [step, setStep] = useState<'typing' | 'sending' | 'sent'>('typing')

  async function submit(form: HTMLFormElement): Promise<void> {
    if (step === 'sending') return
    setProblem(null)
    const isWrong = emailFault(email) !== undefined
    setWrong(isWrong)
    if (isWrong) return focusField(form, 'email')
    setStep('sending')
    try {
      await call(endpoint, { body: { email: email.trim() } })
      setStep('sent')
    } catch (error) {
      setStep('typing')
      if (error instanceof Refusal && error.fields.length > 0) return setWrong(true)
      setProblem(error instanceof Refusal ? refused(error) : saying(signInWords.noNetwork))
    }
  }

  if (step === 'sent')
    return (
      <DoorCard title={say(title)} lead={say(shellWords.product)}>
        <DoorNote tone="ok" said={saying(sent, { email: email.trim() })} />
        <p className="soft">{say(askLinkWords.notThere)}</p>
        <LeaveButton kind="primary" />
        <Button kind="ghost" onClick={() => setStep('typing')}>
          {say(askLinkWords.again)}
        </Button>
      </DoorCard>
    )
  return (
    <DoorCard title={say(title)} lead={say(shellWords.product)} onSubmit={submit}>
      <p className="soft">{say(lead)}</p>
      <SignInField
        name="email"
        label={say(signInWords.email)}
        autoFocus
        value={email}
        fault={wrong ? (emailFault(email) ?? signInWords.emailShape) : undefined}
        onChange={(typed) => {
          setEmail(typed)
          setWrong(false)
        }}
      />
      {problem !== null && <DoorNote tone="crit" said={problem} />}
      <Button kind="primary" size="big" type="submit" aria-busy={step === 'sending'}>
        {say(step === 'sending' ? askLinkWords.sending : askLinkWords.send)}
      </Button>
      <LeaveButton />
    </DoorCard>
  )
}

const emailFault = (email: string) => signInFaults(email, 'not asked').email
