import { activityWords, outcomeWords, verdictWords } from '#shared/words/console/activity.ts'
import { commandWords } from '#shared/words/console/comparedValues.ts'
import { lampWords } from '#shared/words/evidence.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { Facts, type Fact } from '../../ui/Facts.tsx'
import { clockTime, dateText, dayText, duration, momentText, numberText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { Card } from './ActivityView.tsx'

/** The verdict, the rules it was made by, and the person who decided. */
export function DecisionFacts({ card }: { card: Card }) {
  const say = useWords()
  const language = useLanguage()
  const { activity, operator, command, trip } = card
  const worded = (code: string): string => say(commandWords[code] ?? { id: code, en: code })
  const facts: Fact[] = [
    [say(activityWords.decision), say(verdictWords[activity.decision])],
    [say(activityWords.lamp), say(lampWords[activity.lamp])],
    [say(activityWords.outcome), say(outcomeWords[activity.outcome])],
    [
      say(activityWords.scannedAt),
      `${momentText(activity.scanned_at, language)}:${clockTime(activity.scanned_at).slice(6)}`,
    ],
    [say(activityWords.decidedAt), clockTime(activity.decided_at)],
    [say(activityWords.gate), `${activity.gate.name} · ${activity.lane.code}`],
    [say(activityWords.policy), say(activityWords.policyVersion, { version: activity.policy_version })],
  ]
  if (operator !== null)
    facts.push(
      [say(activityWords.operator), say(activityWords.operatorName, { by: operator.by, role: operator.role })],
      [say(activityWords.reason), operator.reason],
      [say(activityWords.waited), duration(operator.latency_ms, language)],
      [say(activityWords.note), operator.note],
    )
  if (command !== null)
    facts.push([
      say(activityWords.command),
      [worded(command.action), worded(command.state), command.detail].filter(Boolean).join(' · '),
    ])
  if (trip.minutes !== null) facts.push([say(activityWords.trip), duration(trip.minutes * 60_000, language)])
  return <Facts facts={facts} />
}

/** What the ticket and customs say of the vehicle. */
export function TicketFacts({ card, ticket }: { card: Card; ticket: NonNullable<Card['ticket']> }) {
  const say = useWords()
  const language = useLanguage()
  const { customs, history } = card
  const amount = ticket.quantity === null ? null : `${numberText(ticket.quantity, language)} ${ticket.unit ?? ''}`
  return (
    <Facts
      facts={[
        [
          say(activityWords.ticket),
          <a key="ticket" className="tone-accent" href={`#/tickets?id=${ticket.access_number}`}>
            {ticket.access_number}
          </a>,
        ],
        [say(recordWords.company), ticket.company],
        [say(activityWords.cargo), [ticket.comodity, amount].filter(Boolean).join(' · ')],
        [say(activityWords.destination), ticket.destinations.join(', ')],
        [
          say(activityWords.validity),
          `${dateText(ticket.valid_from, language)} – ${dayText(ticket.expired_at.slice(0, 10), language)}`,
        ],
        [say(activityWords.trip), `${ticket.rit_done} / ${ticket.rit_max}`],
        [say(activityWords.driver), ticket.driver?.name],
        [
          say(activityWords.customs),
          customs === null
            ? null
            : [customs.document, customs.release_number, customs.source, momentText(customs.fetched_at, language)]
                .filter(Boolean)
                .join(' · '),
        ],
        [say(activityWords.history), say(activityWords.entries, { count: history.entries_30_days })],
      ]}
    />
  )
}
