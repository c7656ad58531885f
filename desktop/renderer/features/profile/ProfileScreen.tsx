import { profileWords } from '#shared/words/console/profile.ts'
import { useMe } from '../../api/session.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useWords } from '../../ui/useWords.ts'
import { EmailForm } from './EmailForm.tsx'
import { PasswordLink } from './PasswordLink.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { Sessions } from './Sessions.tsx'
import '../../ui/PanelPage.css'

/** What belongs to the signed-in person: details, address, password, sessions. */
export function ProfileScreen() {
  const say = useWords()
  const me = useMe()
  return (
    <section className="panel-page" aria-label={say(profileWords.title)}>
      <h1>{say(profileWords.title)}</h1>
      <p className="soft">
        {me.name} · {me.role.name} · {me.company?.name ?? me.email}
      </p>
      <Panel title={say(profileWords.me)}>
        <ProfileForm key={me.id} />
      </Panel>
      <Panel title={say(profileWords.email)}>
        <EmailForm />
      </Panel>
      <Panel title={say(profileWords.security)}>
        <PasswordLink />
      </Panel>
      <Panel title={say(profileWords.sessions)}>
        <Sessions />
      </Panel>
    </section>
  )
}
