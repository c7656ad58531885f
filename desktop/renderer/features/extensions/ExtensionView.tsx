import { useEffect, useEffectEvent } from 'react'
import { extension } from '#shared/contract/autogate/extension.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { extensionReasonNames, extensionWords } from '#shared/words/console/extensions.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { countText, dayText, momentText } from '../../ui/formats.ts'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** Milliseconds between two looks at an extension that is being carried out. */
const rereadEvery = 2000

/** One request: which tickets, who asked, who decided, and what became of each. */
export function ExtensionView({
  row,
  onProgress,
}: {
  row: ReplyData<typeof extension.detail>
  onProgress: () => void
}) {
  const say = useWords()
  const language = useLanguage()
  const items = useReply(extension.items, { params: { id: row.id }, query: { per_page: 100 } })
  const again = useEffectEvent(() => {
    onProgress()
    items.reload()
  })
  const running = row.state === 'approved'
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => again(), rereadEvery)
    return () => {
      clearInterval(timer)
      again()
    }
  }, [running])
  const { filter } = row
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [
              say(extensionWords.filter),
              [
                filter.kinds === undefined
                  ? say(extensionWords.allKinds)
                  : filter.kinds.map((kind) => say(kindNames[kind])).join(', '),
                say(extensionWords.filterText, {
                  from: dayText(filter.expires_from, language),
                  to: dayText(filter.expires_to, language),
                }),
              ].join(' · '),
            ],
            [say(extensionWords.newEnd), dayText(row.expired_at.slice(0, 10), language)],
            [say(extensionWords.reason), say(extensionReasonNames[row.reason_code])],
            [say(extensionWords.note), row.note],
            [
              say(extensionWords.requested),
              say(extensionWords.by, { by: row.requested_by.name, time: momentText(row.requested_at, language) }),
            ],
            [
              say(extensionWords.decided),
              row.decided_by === null || row.decided_at === null
                ? null
                : say(extensionWords.by, { by: row.decided_by.name, time: momentText(row.decided_at, language) }),
            ],
            [say(extensionWords.tickets), countText(row.tickets, language)],
            [say(extensionWords.extended), countText(row.extended, language)],
            [say(extensionWords.skipped), countText(row.skipped, language)],
          ]}
        />
        {row.decision_note !== null && <p className="soft">{row.decision_note}</p>}
      </DrawerSection>
      <DrawerSection title={say(extensionWords.tickets)}>
        <ReplyPart reply={items} lines={4}>
          {(rows) => (
            <Facts
              facts={rows.map(({ access_number, police_number, expired_at, state, detail }) => [
                access_number,
                [police_number, dayText(expired_at.slice(0, 10), language), say(extensionWords[state]), detail]
                  .filter((part) => part !== null)
                  .join(' · '),
              ])}
            />
          )}
        </ReplyPart>
      </DrawerSection>
    </>
  )
}
