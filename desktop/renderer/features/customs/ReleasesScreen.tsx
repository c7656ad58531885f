import { useState } from 'react'
import { tpsOnline } from '#shared/contract/autogate/tpsOnline.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { dayText, momentText, numberText } from '../../ui/formats.ts'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import type { RowOf } from '../../ui/list/useList.ts'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useLanguage, useWords, type Words } from '../../ui/useWords.ts'
import { AskTps } from './AskTps.tsx'

type Row = RowOf<typeof tpsOnline.list>

const words = {
  title: customsWords.releases,
  search: customsWords.tpsSearch,
  counted: customsWords.docCounted,
  empty: customsWords.docEmpty,
  emptyText: customsWords.tpsEmptyText,
}

const Kind = ({ row, say }: { row: Row; say: Words }) => (
  <StateMark shape={row.kind === 'hold' ? 'warn' : 'full'}>
    {say(row.kind === 'hold' ? customsWords.hold : customsWords.released)}
  </StateMark>
)

const columns = (say: Words, language: Language): readonly Column<Row>[] => [
  {
    name: 'document',
    label: customsWords.document,
    width: 250,
    render: ({ nama_dokumen, no_dok }) => `${nama_dokumen} ${no_dok}`,
  },
  {
    name: 'day',
    label: customsWords.askDay,
    width: 150,
    sort: 'tgl_dok',
    render: ({ tgl_dok }) => dayText(tgl_dok, language),
  },
  { name: 'kind', label: customsWords.kind, width: 120, render: (row) => <Kind row={row} say={say} /> },
  { name: 'company', label: recordWords.company, width: 220, grow: true, render: ({ company }) => company.name },
  {
    name: 'vessel',
    label: customsWords.vessel,
    width: 200,
    render: ({ vessel_name, voyage }) => [vessel_name, voyage].filter(Boolean).join(' · '),
  },
  {
    name: 'fetched',
    label: customsWords.youngest,
    width: 170,
    sort: 'fetched_at',
    render: ({ fetched_at }) => <span className="soft">{momentText(fetched_at, language)}</span>,
  },
]

/** Releases and orders to inspect, as TPS Online told of them. */
export function ReleasesScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <RecordScreen
        name="tps"
        words={words}
        icon="document"
        list={tpsOnline.list}
        detail={tpsOnline.detail}
        filters={['kind', 'company_id', 'start_date', 'end_date']}
        sort="-tgl_dok"
        columns={columns(say, language)}
        write={null}
        renderFilters={(address) => (
          <>
            <PeriodFilter address={address} label={customsWords.askDay} />
            <ChoiceFilter
              label={say(customsWords.kind)}
              choices={[
                { value: 'release', label: say(customsWords.released) },
                { value: 'hold', label: say(customsWords.hold) },
              ]}
              value={address.filter('kind')}
              onChange={(kind) => address.setFilter({ kind })}
            />
            <CompanyFilter address={address} />
            {me.permissions.includes('customs.refresh') && (
              <Button icon="question" onClick={() => setAsking(true)}>
                {say(customsWords.ask)}
              </Button>
            )}
          </>
        )}
        renderTitle={({ nama_dokumen, no_dok }) => `${nama_dokumen} ${no_dok}`}
        renderView={(row) => (
          <DrawerSection>
            <Facts
              facts={[
                [say(customsWords.kind), <Kind key="kind" row={row} say={say} />],
                [say(customsWords.askDay), dayText(row.tgl_dok, language)],
                [say(customsWords.submission), row.nomor_aju],
                [say(recordWords.company), [row.company.name, row.company.npwp].filter(Boolean).join(' · ')],
                [say(customsWords.vessel), [row.vessel_name, row.voyage].filter(Boolean).join(' · ')],
                [say(customsWords.weights), row.bruto === null ? null : `${numberText(row.bruto, language)} kg`],
                [say(customsWords.containers), row.containers.map(({ number }) => number).join(', ')],
                [
                  say(customsWords.packages),
                  row.packages.map(({ code, quantity }) => [quantity, code].filter(Boolean).join(' ')).join(', '),
                ],
                [
                  say(customsWords.documents),
                  row.id_header === null ? null : (
                    <a key="ceisa" className="tone-accent" href={`#/customs/documents?id=${row.id_header}`}>
                      CEISA
                    </a>
                  ),
                ],
                [say(customsWords.source), `${row.source} · ${momentText(row.fetched_at, language)}`],
              ]}
            />
          </DrawerSection>
        )}
      />
      {asking && <AskTps onClose={() => setAsking(false)} />}
    </>
  )
}
