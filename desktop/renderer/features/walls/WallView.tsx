import { useEffect, useRef } from 'react'
import type { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { clientWords } from '#shared/words/console/clients.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { wallViewNames, wallWords } from '#shared/words/console/wall.ts'
import { wallDisplayWords } from '#shared/words/console/wallDisplays.ts'
import { Age } from '../../ui/Age.tsx'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { saying } from '../../ui/said.ts'
import type { Choice } from '../../ui/Select.tsx'
import { toast } from '../../ui/toasts.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { WallLine } from './WallLine.tsx'

interface WallViewProps {
  row: ReplyData<typeof wallDisplay.detail>
  /** Of the server, which the display opens. */
  origin: string
  gates: readonly Choice[]
  reload: () => void
}

const readEveryMs = 5_000

/** A display: where it is opened, whether it follows, and its views in turn. */
export function WallView({ row, origin, gates, reload }: WallViewProps) {
  const say = useWords()
  const language = useLanguage()
  const text = useRef<HTMLElement>(null)
  const address = `${origin}/wall/${row.name}`
  const again = useRef(reload)
  useEffect(() => void (again.current = reload))
  useEffect(() => {
    const timer = setInterval(() => again.current(), readEveryMs)
    return () => clearInterval(timer)
  }, [])
  const gateOf = (id: string | null): string =>
    gates.find(({ value }) => value === id)?.label ?? say(wallWords.allGates)

  /** Without a safe address the browser has no clipboard: then the text is marked for the person. */
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address)
      toast('check', saying(clientWords.copied))
    } catch {
      if (text.current !== null) getSelection()?.selectAllChildren(text.current)
      toast('info', saying(clientWords.copyYourself))
    }
  }

  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(wallDisplayWords.line), <WallLine key="line" row={row} />],
            [say(wallDisplayWords.age), row.seen_at !== null && <Age key="age" since={row.seen_at} />],
            [say(wallDisplayWords.audience), say(row.public ? wallDisplayWords.strangers : wallDisplayWords.staff)],
            [
              say(wallDisplayWords.address),
              <span key="address" className="mono" ref={text}>
                {address}
              </span>,
            ],
            [
              say(wallDisplayWords.tokenMade),
              row.token_made_at === null ? null : momentText(row.token_made_at, language),
            ],
            [say(recordWords.changedAt), momentText(row.updated_at, language)],
          ]}
        />
        <Button className="wall-copy" icon="link" onClick={() => void copy()}>
          {say(wallDisplayWords.copyAddress)}
        </Button>
      </DrawerSection>
      <DrawerSection title={say(wallDisplayWords.playlist)}>
        <ol className="wall-views">
          {row.views.map(({ view, gate_id, seconds }, at) => (
            <li key={at}>
              <b>{say(wallViewNames[view])}</b>
              <span className="soft clip">{gateOf(gate_id)}</span>
              <span className="faint">{say(wallDisplayWords.secondsOf, { count: seconds })}</span>
            </li>
          ))}
        </ol>
      </DrawerSection>
    </>
  )
}
