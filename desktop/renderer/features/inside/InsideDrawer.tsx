import { insideWords } from '#shared/words/console/inside.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { duration, momentText } from '../../ui/formats.ts'
import { Plate } from '../../ui/Plate.tsx'
import { useSecond } from '../../ui/ticker.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { InsideState, type VehicleRow } from './insideColumns.tsx'
import './occupancy.css'

/** One vehicle on the site: where it is, and by when it should have left. */
export function InsideDrawer({ row, onClose }: { row: VehicleRow; onClose: () => void }) {
  const say = useWords()
  const language = useLanguage()
  const now = useSecond()
  const { overstay, buffer } = row
  const late = overstay.due_at === null ? 0 : now - Date.parse(overstay.due_at)
  return (
    <Drawer
      label={row.police_number}
      head={
        <>
          <Plate number={row.police_number} />
          <InsideState row={row} say={say} />
        </>
      }
      onClose={onClose}
      foot={
        <a className="button button-normal" href={`#/activities?id=${row.id}`}>
          {say(insideWords.openActivity)}
        </a>
      }
    >
      <DrawerSection>
        <Facts
          facts={[
            [say(recordWords.company), row.company?.name],
            [
              say(insideWords.ticket),
              <a key="ticket" className="tone-accent" href={`#/tickets?id=${row.ticket.access_number}`}>
                {row.ticket.access_number}
              </a>,
            ],
            [say(insideWords.kind), say(kindNames[row.ticket.type as TicketKind])],
            [say(insideWords.rit), row.rit],
            [say(insideWords.vehicle), row.vehicle_type],
            [say(insideWords.cargo), row.comodity],
            [say(insideWords.document), row.document_type],
            [say(insideWords.destination), row.destination],
            [say(insideWords.gate), row.gate.name],
            [say(insideWords.entered), momentText(row.entered_at, language)],
            [
              say(insideWords.due),
              overstay.due_at === null ? null : (
                <span key="due" className={late > 0 ? 'tone-warn' : ''}>
                  {momentText(overstay.due_at, language)}
                  {late > 0 && ` · ${say(insideWords.over, { time: duration(late, language) })}`}
                </span>
              ),
            ],
            [say(insideWords.alarmed), overstay.alarmed_at === null ? null : momentText(overstay.alarmed_at, language)],
            [
              say(insideWords.buffer),
              buffer === null
                ? null
                : say(insideWords.bufferAt, {
                    area: buffer.area,
                    slot: buffer.slot ?? '–',
                    time: momentText(buffer.since, language),
                  }),
            ],
            [say(insideWords.load), say(insideWords[row.cargo_status])],
          ]}
        />
      </DrawerSection>
    </Drawer>
  )
}
