import type { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { recordWords } from '#shared/words/console/records.ts'
import type { Language } from '#shared/words/sentence.ts'
import { Age } from '../../ui/Age.tsx'
import { dayText, numberText } from '../../ui/formats.ts'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { Tag } from '../../ui/Tag.tsx'
import type { Words } from '../../ui/useWords.ts'

export type CustomsRow = RowOf<typeof ceisa.list>

export const documentName = ({ nama_dokumen, nomor_daftar, nomor_aju }: CustomsRow): string =>
  `${nama_dokumen} ${nomor_daftar ?? nomor_aju}`

export function Release({ row, say }: { row: Pick<CustomsRow, 'released' | 'withdrawn_at'>; say: Words }) {
  if (row.withdrawn_at !== null) return <StateMark shape="crit">{say(customsWords.takenBack)}</StateMark>
  return (
    <StateMark shape={row.released ? 'full' : 'open'}>
      {say(row.released ? customsWords.released : customsWords.notReleased)}
    </StateMark>
  )
}

export const balanceText = (row: CustomsRow, say: Words, language: Language): string | null =>
  row.balance === null || row.quantity === null
    ? null
    : say(customsWords.balanceOf, {
        balance: numberText(row.balance, language),
        quantity: numberText(row.quantity, language),
        unit: row.unit ?? '',
      })

export const documentColumns = (say: Words, language: Language): readonly Column<CustomsRow>[] => [
  { name: 'document', label: customsWords.document, width: 180, render: documentName },
  {
    name: 'registered',
    label: customsWords.registered,
    width: 130,
    sort: 'tanggal_daftar',
    render: ({ tanggal_daftar }) => (tanggal_daftar === null ? '–' : dayText(tanggal_daftar, language)),
  },
  {
    name: 'company',
    label: recordWords.company,
    width: 210,
    grow: true,
    render: ({ company }) => company?.name ?? <span className="faint">–</span>,
  },
  {
    name: 'lane',
    label: customsWords.lane,
    width: 90,
    render: ({ customs_lane }) => (customs_lane === null ? '–' : say(customsWords[`lane_${customs_lane}`])),
  },
  { name: 'release', label: customsWords.release, width: 130, render: (row) => <Release row={row} say={say} /> },
  {
    name: 'balance',
    label: customsWords.balance,
    width: 230,
    align: 'right',
    render: (row) => balanceText(row, say, language) ?? '–',
  },
  {
    name: 'age',
    label: customsWords.age,
    width: 150,
    sort: 'fetched_at',
    render: ({ fetched_at, stale }) => (
      <span className="row">
        <span className="soft">
          <Age since={fetched_at} />
        </span>
        {stale && <Tag tone="warn">{say(customsWords.stale)}</Tag>}
      </span>
    ),
  },
]
