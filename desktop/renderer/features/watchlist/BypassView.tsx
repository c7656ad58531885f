import { bypass } from '#shared/contract/autogate/bypass.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { bypassCategoryNames } from '#shared/words/bypassCategories.ts'
import { bypassWords, watchWords } from '#shared/words/console/watchlist.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { validityText } from './validity.ts'
import { InForce } from './WatchlistScreen.tsx'

/** One vehicle that needs no ticket, with its last passages. */
export function BypassView({ row }: { row: ReplyData<typeof bypass.detail> }) {
  const say = useWords()
  const language = useLanguage()
  const passages = useReply(bypass.passages, { query: { bypass_id: row.id, per_page: 50 } })
  return (
    <>
      <DrawerSection>
        <Facts
          facts={[
            [say(bypassWords.category), say(bypassCategoryNames[row.category])],
            [say(bypassWords.note), row.note],
            [say(bypassWords.until), validityText(row, say, language)],
            [say(watchWords.state), <InForce key="state" on={row.in_force} />],
            [say(watchWords.by), row.created_by],
            [say(recordWords.createdAt), momentText(row.created_at, language)],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(bypassWords.passages)}>
        <ReplyPart reply={passages} lines={3}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="faint">{say(bypassWords.noPassages)}</p>
            ) : (
              <Facts
                facts={rows.map(({ id, passed_at, lane, direction }) => [
                  momentText(passed_at, language),
                  <a key={id} className="tone-accent" href={`#/activities?id=${id}`}>
                    {`${lane.code} · ${say(evidenceWords[direction])}`}
                  </a>,
                ])}
              />
            )
          }
        </ReplyPart>
      </DrawerSection>
    </>
  )
}
