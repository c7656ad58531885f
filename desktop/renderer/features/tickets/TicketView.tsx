import { recordWords } from '#shared/words/console/records.ts'
import { kindNames, sourceNames, ticketWords } from '#shared/words/console/tickets.ts'
import { useMe } from '../../api/session.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts, type Fact } from '../../ui/Facts.tsx'
import { momentText, shortTime } from '../../ui/formats.ts'
import { Plate } from '../../ui/Plate.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { amountText, validText } from './ticketColumns.tsx'
import { TicketDocuments } from './TicketDocuments.tsx'
import type { WholeTicket } from './TicketDrawer.tsx'
import { TicketHistory } from './TicketHistory.tsx'
import { useTicketReload } from './useTicketReload.ts'
import './TicketView.css'

/** Everything that is known of a ticket. */
export function TicketView({ row, onNews }: { row: WholeTicket; onNews: () => void }) {
  useTicketReload(onNews)
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const { vehicle, guest, driver } = row
  const second = [
    vehicle.vehicle_type,
    driver === null ? null : say(ticketWords.driverLine, { name: driver.name }),
    guest === null ? null : guest.name,
  ].filter((part) => part !== null)
  const facts: Fact[] = [
    [say(recordWords.company), row.company.name],
    ...(guest === null
      ? [[say(ticketWords.comodity), [vehicle.comodity, amountText(row, language)].filter(Boolean).join(', ')] as Fact]
      : []),
    [say(ticketWords.kind), say(kindNames[row.kind])],
    [say(ticketWords.destination), row.buildings.map(({ name }) => name).join(', ')],
    [say(ticketWords.rounds), say(ticketWords.roundsText, { done: row.rit_done, max: row.rit_max })],
    ...(row.slot_start !== null || row.slot_end !== null
      ? [
          [
            say(ticketWords.slot),
            [row.slot_start, row.slot_end].map((at) => (at === null ? '…' : momentText(at, language))).join(' – '),
          ] as Fact,
        ]
      : []),
    ...(row.seal_numbers.length > 0 ? [[say(ticketWords.seals), row.seal_numbers.join(', ')] as Fact] : []),
    ...(row.container_numbers.length > 0
      ? [[say(ticketWords.containers), row.container_numbers.join(', ')] as Fact]
      : []),
    ...(row.spmk_number !== null
      ? [
          [say(ticketWords.spmk), row.spmk_number] as Fact,
          [say(ticketWords.vessel), [row.vessel_name, row.voyage].filter(Boolean).join(' · ')] as Fact,
          [say(ticketWords.berth), row.berth] as Fact,
        ]
      : []),
    [
      say(ticketWords.source),
      say(ticketWords.sourceText, {
        source: say(sourceNames[row.source] ?? { id: row.source, en: row.source }),
        time: momentText(row.created_at, language),
      }),
    ],
    ...(row.reject_reason !== null ? [[say(ticketWords.rejected), row.reject_reason] as Fact] : []),
  ]
  return (
    <>
      <section className="drawer-section ticket-face">
        <img src={row.qr_url} alt={say(ticketWords.qr, { number: row.ticket_access_number })} />
        <div>
          <Plate number={vehicle.police_number} size="large" />
          <b>{row.company.name}</b>
          <span className="soft">{second.join(' · ')}</span>
          <span className="soft">
            {say(ticketWords.validity)} {validText(row, language)}
          </span>
          {row.inside_since !== null && (
            <span className="soft">{say(ticketWords.insideSince, { time: shortTime(row.inside_since) })}</span>
          )}
        </div>
      </section>
      {guest !== null && (
        <DrawerSection title={say(ticketWords.visit)}>
          <Facts
            facts={[
              [say(ticketWords.guestName), guest.name],
              [say(ticketWords.identity), guest.identity],
              [say(ticketWords.guestCompany), guest.company],
              [say(ticketWords.purpose), guest.purpose],
              [say(ticketWords.host), [guest.host_name, guest.host_contact].filter(Boolean).join(' · ')],
              [say(ticketWords.peopleCount), say(ticketWords.people, { count: guest.people_count })],
              [say(ticketWords.visitAt), momentText(guest.visit_at, language)],
            ]}
          />
        </DrawerSection>
      )}
      <DrawerSection title={say(ticketWords.loadAndDestination)}>
        <Facts facts={facts} />
      </DrawerSection>
      {driver !== null && (
        <DrawerSection title={say(ticketWords.driver)}>
          <Facts
            facts={[
              [say(recordWords.name), driver.name],
              [say(ticketWords.driverPhone), driver.phone],
              [say(ticketWords.driverLicence), driver.sim_number],
            ]}
          />
        </DrawerSection>
      )}
      <TicketDocuments row={row} />
      {me.permissions.includes('activity.read') && <TicketHistory row={row} />}
    </>
  )
}
