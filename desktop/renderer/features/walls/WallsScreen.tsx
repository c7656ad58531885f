import { useEffect, useState } from 'react'
import { gate } from '#shared/contract/autogate/gate.ts'
import { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import { wallViewNames } from '#shared/words/console/wall.ts'
import { wallDisplayWords } from '#shared/words/console/wallDisplays.ts'
import { host } from '../../api/host.ts'
import { Age } from '../../ui/Age.tsx'
import type { Column } from '../../ui/list/column.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { RecordScreen } from '../../ui/record/RecordScreen.tsx'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { SecretDialog } from '../../ui/SecretDialog.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords, type Words } from '../../ui/useWords.ts'
import { WallForm } from './WallForm.tsx'
import { WallLine } from './WallLine.tsx'
import { WallTokens } from './WallTokens.tsx'
import { WallView } from './WallView.tsx'
import './walls.css'

type Display = RowOf<typeof wallDisplay.list>

const columns = (say: Words): readonly Column<Display>[] => [
  {
    name: 'name',
    label: wallDisplayWords.name,
    width: 180,
    sort: 'name',
    render: ({ name }) => <span className="mono">{name}</span>,
  },
  {
    name: 'title',
    label: wallDisplayWords.heading,
    width: 220,
    grow: true,
    sort: 'title',
    render: ({ title }) => title,
  },
  {
    name: 'views',
    label: wallDisplayWords.playlist,
    width: 300,
    render: ({ views }) => views.map(({ view }) => say(wallViewNames[view])).join(', '),
  },
  {
    name: 'audience',
    label: wallDisplayWords.audience,
    width: 150,
    render: (row) => say(row.public ? wallDisplayWords.strangers : wallDisplayWords.staff),
  },
  { name: 'line', label: wallDisplayWords.line, width: 150, render: (row) => <WallLine row={row} /> },
  {
    name: 'seen',
    label: wallDisplayWords.age,
    width: 110,
    sort: 'seen_at',
    render: ({ seen_at }) => seen_at !== null && <Age since={seen_at} />,
  },
]

/** The displays on the walls: what each shows, whether it follows, and the link that opens it. */
export function WallsScreen() {
  const say = useWords()
  const gates = useReply(gate.list, { query: { per_page: 100 } })
  const [origin, setOrigin] = useState('')
  const [link, setLink] = useState<{ readonly name: string; readonly path: string } | null>(null)
  useEffect(() => void host.serverAddress().then((address) => setOrigin(address || location.origin)), [])
  const choices = (gates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <RecordScreen
        name="walls"
        words={wallDisplayWords}
        icon="wall"
        list={wallDisplay.list}
        detail={wallDisplay.detail}
        sort="name"
        columns={columns(say)}
        write="wall.write"
        renderTitle={({ title }) => title}
        renderView={(row, { reload }) => <WallView row={row} origin={origin} gates={choices} reload={reload} />}
        renderForm={(row, { saved, cancel }) => (
          <WallForm
            key={row?.id ?? 'new'}
            row={row}
            gates={choices}
            onLink={(name, path) => setLink({ name, path })}
            onSaved={saved}
            onCancel={cancel}
          />
        )}
        renderActions={(row, { removed, reload }) => (
          <>
            <WallTokens row={row} onLink={(path) => setLink({ name: row.name, path })} onChanged={reload} />
            <RemoveButton
              endpoint={wallDisplay.delete}
              permission="wall.write"
              id={row.id}
              name={row.name}
              onRemoved={removed}
            />
          </>
        )}
      />
      {link !== null && (
        <SecretDialog
          secrets={[{ label: say(wallDisplayWords.link, { name: link.name }), value: origin + link.path }]}
          onClose={() => setLink(null)}
        />
      )}
    </>
  )
}
