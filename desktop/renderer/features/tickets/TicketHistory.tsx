import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { momentText, shortTime } from '../../ui/formats.ts'
import { Picture } from '../../ui/Picture.tsx'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import type { WholeTicket } from './TicketDrawer.tsx'
import { useTicketReload } from './useTicketReload.ts'

type Activity = RowOf<typeof gateActivity.list>

/** The photos and the passages of a ticket's vehicle at the gates, newest first. */
export function TicketHistory({ row }: { row: WholeTicket }) {
  const say = useWords()
  const language = useLanguage()
  const reply = useReply(gateActivity.list, { query: { search: row.ticket_access_number, per_page: 50 } })
  useTicketReload(reply.reload)
  const activities = reply.data ?? []
  const photos = activities.flatMap(({ photos, lane, scanned_at }) => {
    const front = photos.find(({ position }) => position === 'front')
    return front === undefined ? [] : [{ url: front.url, osd: `${lane.code} ${shortTime(scanned_at)}` }]
  })
  return (
    <>
      {photos.length > 0 && (
        <DrawerSection title={say(ticketWords.gatePhotos)}>
          <div className="ticket-photos">
            {photos.slice(0, 3).map(({ url, osd }) => (
              <Picture key={url} src={url} alt={osd}>
                <span className="osd">{osd}</span>
              </Picture>
            ))}
          </div>
        </DrawerSection>
      )}
      <DrawerSection title={say(ticketWords.history)}>
        <ReplyPart reply={reply} lines={3}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="faint">{say(ticketWords.noHistory)}</p>
            ) : (
              <ol className="timeline">
                {rows.map((activity) => (
                  <li key={activity.id} data-lamp={activity.lamp}>
                    <i data-lamp={activity.lamp} />
                    <span className="mono faint">{momentText(activity.decided_at, language)}</span>
                    <span className="soft">{sentenceOf(activity, say)}</span>
                  </li>
                ))}
              </ol>
            )
          }
        </ReplyPart>
      </DrawerSection>
    </>
  )
}

function sentenceOf({ lane, outcome, direction, reasons }: Activity, say: Words): string {
  const reason = reasons[0]?.message ?? ''
  if (outcome === 'refused') return say(ticketWords.refusedAt, { lane: lane.code, reason })
  if (outcome === 'waiting') return say(ticketWords.waitingAt, { lane: lane.code, reason })
  return say(direction === 'in' ? ticketWords.enteredAt : ticketWords.leftAt, { lane: lane.code })
}
