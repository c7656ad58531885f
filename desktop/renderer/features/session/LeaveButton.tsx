import { askLinkWords } from '#shared/words/console/mailedLinks.ts'
import { useSession } from '../../api/session.ts'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'
import { leaveDoor } from './door.ts'

/** Where there is to go from a mailed link: the console, or first the sign-in. */
export function LeaveButton({ kind = 'ghost' }: Pick<ButtonProps, 'kind'>) {
  const say = useWords()
  const signedIn = useSession(({ state }) => state === 'signed_in')
  return (
    <Button kind={kind} size={kind === 'primary' ? 'big' : 'normal'} onClick={() => leaveDoor()}>
      {say(signedIn ? askLinkWords.toConsole : askLinkWords.toSignIn)}
    </Button>
  )
}
