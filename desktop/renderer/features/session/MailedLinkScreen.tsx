import { ChangePassword } from './ChangePassword.tsx'
import { DeadLink } from './DeadLink.tsx'
import type { MailedLink } from './mailedLink.ts'
import { SetPassword } from './SetPassword.tsx'
import { VerifyEmail } from './VerifyEmail.tsx'

const screens = {
  'reset-password': SetPassword,
  'change-password': ChangePassword,
  'verify-email': VerifyEmail,
} as const

/** What a mailed link opens; another link begins anew. */
export function MailedLinkScreen({ link }: { link: MailedLink }) {
  const { opens, token } = link
  if (token === null) return <DeadLink link={link} />
  const Screen = screens[opens]
  return <Screen key={token} token={token} />
}
