import { guardWords } from '#shared/words/console/guard.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { FunctionKey } from './useFunctionKeys.ts'
import './KeyHelp.css'

const deeds: Readonly<Record<FunctionKey, Sentence>> = {
  F1: guardWords.doHelp,
  F2: guardWords.doScan,
  F3: guardWords.doFind,
  F4: guardWords.doGuest,
  F6: guardWords.doRoom,
  F9: guardWords.doPrint,
  F10: guardWords.doReprint,
  F12: guardWords.doLock,
}

/** What each key of the post does, and what no key of it does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const say = useWords()
  return (
    <Dialog title={say(guardWords.keysDo)} onClose={onClose}>
      <dl className="key-help">
        {Object.entries(deeds).map(([key, deed]) => (
          <div key={key}>
            <dt>
              <Kbd keys={key} />
            </dt>
            <dd>{say(deed)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{say(guardWords.help)}</p>
    </Dialog>
  )
}
