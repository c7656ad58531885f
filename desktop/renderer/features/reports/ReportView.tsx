import { documentName } from '#shared/domain/documentName.ts'
import { reportWords } from '#shared/words/console/reports.ts'
import { kindNames } from '#shared/words/console/tickets.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { duration, momentText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { ReportDetail } from './families.ts'
import { GateSection } from './GateSection.tsx'
import { amountText, cargoNames } from './reportColumns.tsx'

/** The visit from its entry to its exit, with the buffer zone and the load between them. */
export function ReportView({ row }: { row: ReportDetail }) {
  const say = useWords()
  const language = useLanguage()
  const at = (moment: string | null) => (moment === null ? null : momentText(moment, language))
  const { port_call: call } = row
  return (
    <>
      <DrawerSection title={say(reportWords.trip)}>
        <Facts
          facts={[
            [say(reportWords.company), row.company?.name ?? null],
            [say(reportWords.kind), say(kindNames[row.ticket.kind])],
            [say(reportWords.rit), String(row.rit)],
            [say(reportWords.vehicle), row.vehicle_type],
            [
              say(reportWords.goods),
              [row.comodity, amountText(row.quantity, row.unit, language)].filter(Boolean).join(', '),
            ],
            [
              say(reportWords.document),
              row.document === null ? null : documentName(row.document.type, row.document.number),
            ],
            [say(reportWords.building), row.building?.name ?? null],
            [say(reportWords.entered), [at(row.entered_at), row.gate.name, row.lane].filter(Boolean).join(' · ')],
            [
              say(reportWords.exited),
              row.exit === null
                ? say(reportWords.notLeft)
                : [at(row.exit.at), row.exit.gate.name, row.exit.lane].filter(Boolean).join(' · '),
            ],
            [say(reportWords.minutes), row.minutes === null ? null : duration(row.minutes * 60_000, language)],
          ]}
        />
      </DrawerSection>
      <GateSection title={say(reportWords.atEntry)} gate={row.entry} none={say(reportWords.notStored)} />
      {row.stays.length > 0 && (
        <DrawerSection title={say(reportWords.stays)}>
          {row.stays.map((stay) => (
            <Facts
              key={stay.id}
              facts={[
                [say(reportWords.place), [stay.area.name, stay.slot].filter(Boolean).join(' · ')],
                [say(reportWords.entered), at(stay.entered_at)],
                [say(reportWords.exited), at(stay.left_at)],
                [
                  say(reportWords.checks),
                  stay.checkup === null ? null : [stay.checkup.by, stay.checkup.notes].filter(Boolean).join(' · '),
                ],
              ]}
            />
          ))}
        </DrawerSection>
      )}
      {row.cargo.length > 0 && (
        <DrawerSection title={say(reportWords.loads)}>
          <Facts
            facts={row.cargo.map(({ verdict, quantity, unit, checker, reason, received_at }) => [
              say(cargoNames[verdict]),
              [amountText(quantity, unit, language), checker, reason, at(received_at)].filter(Boolean).join(' · '),
            ])}
          />
        </DrawerSection>
      )}
      {call !== null && (
        <DrawerSection title={say(reportWords.portCall)}>
          <Facts
            facts={[
              [say(reportWords.spmk), call.spmk_number],
              [say(reportWords.vessel), call.vessel_name],
              [say(reportWords.voyage), call.voyage],
              [say(reportWords.berth), call.berth],
            ]}
          />
        </DrawerSection>
      )}
      <GateSection title={say(reportWords.atExit)} gate={row.departure} none={say(reportWords.notLeft)} />
    </>
  )
}
