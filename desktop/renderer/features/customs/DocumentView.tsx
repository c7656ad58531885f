import type { ceisa } from '#shared/contract/autogate/ceisa.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { dayText, momentText, numberText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { balanceText, Release } from './documentColumns.tsx'

/** A customs document, and first of all what customs allows for a truck with it. */
export function DocumentView({ row }: { row: ReplyData<typeof ceisa.detail> }) {
  const say = useWords()
  const language = useLanguage()
  const weight = (kilos: number | null) => (kilos === null ? '–' : numberText(kilos, language))
  return (
    <>
      <DrawerSection>
        <p className="customs-sentence">{row.sentence}</p>
        {row.flagged_tickets > 0 && (
          <p className="tone-crit">{say(customsWords.flagged, { count: row.flagged_tickets })}</p>
        )}
      </DrawerSection>
      <DrawerSection>
        <Facts
          facts={[
            [
              say(customsWords.submission),
              <span key="aju" className="mono">
                {row.nomor_aju}
              </span>,
            ],
            [say(customsWords.registered), row.tanggal_daftar === null ? null : dayText(row.tanggal_daftar, language)],
            [say(recordWords.company), [row.company?.name, row.company?.npwp].filter(Boolean).join(' · ')],
            [say(customsWords.office), row.kode_kantor],
            [say(customsWords.lane), row.customs_lane === null ? null : say(customsWords[`lane_${row.customs_lane}`])],
            [say(customsWords.release), <Release key="release" row={row} say={say} />],
            [
              say(customsWords.released),
              [row.release_number, row.released_at === null ? null : momentText(row.released_at, language)]
                .filter(Boolean)
                .join(' · '),
            ],
            ...(row.withdrawn_at === null
              ? []
              : [[say(customsWords.takenBack), momentText(row.withdrawn_at, language)] as const]),
            [say(customsWords.balance), balanceText(row, say, language)],
            [say(customsWords.weights), `${weight(row.bruto)} / ${weight(row.netto)} kg`],
            [say(customsWords.source), `${row.source} · ${momentText(row.fetched_at, language)}`],
          ]}
        />
      </DrawerSection>
      {row.containers.length > 0 && (
        <DrawerSection title={say(customsWords.containers)}>
          <p className="mono">{row.containers.map(({ number, size }) => `${number} ${size ?? ''}`).join(', ')}</p>
        </DrawerSection>
      )}
      {row.packages.length > 0 && (
        <DrawerSection title={say(customsWords.packages)}>
          <p>
            {row.packages
              .map(({ code, quantity, mark }) => [quantity, code, mark].filter(Boolean).join(' '))
              .join(', ')}
          </p>
        </DrawerSection>
      )}
      <DrawerSection title={say(customsWords.timeline)}>
        <ol className="customs-log">
          {row.timeline.map(({ at, code, number, note }) => (
            <li key={`${at} ${code}`}>
              <span className="faint">{momentText(at, language)}</span>
              <span>
                {note} <span className="mono faint">{[code, number].filter(Boolean).join(' ')}</span>
              </span>
            </li>
          ))}
        </ol>
      </DrawerSection>
    </>
  )
}
