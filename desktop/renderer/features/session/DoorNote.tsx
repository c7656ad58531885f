import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import type { Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'

export type NoteTone = 'ok' | 'warn' | 'crit' | 'calm'

const icons: Readonly<Record<NoteTone, IconName>> = { ok: 'check', warn: 'triangle', crit: 'octagon', calm: 'info' }

/** One thing to know before going on; what went wrong is read out at once. */
export function DoorNote({ tone, said }: { tone: NoteTone; said: Said }) {
  const say = useWords()
  return (
    <p className="sign-in-note" data-tone={tone} role={tone === 'crit' || tone === 'warn' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <span>{say(said.sentence, said.values)}</span>
    </p>
  )
}
