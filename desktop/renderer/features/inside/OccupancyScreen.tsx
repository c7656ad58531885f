import { useState } from 'react'
import { occupancy } from '#shared/contract/autogate/occupancy.ts'
import { insideWords } from '#shared/words/console/inside.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { countText } from '../../ui/formats.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { RoomForm, type Room } from './RoomForm.tsx'
import '../../ui/list/ListScreen.css'
import './occupancy.css'

/** How full every area and destination is, and when it counts as full. */
export function OccupancyScreen() {
  const say = useWords()
  const me = useMe()
  const [editing, setEditing] = useState<Room | null>(null)
  const { data, problem, reload } = useReply(occupancy.list, {})
  const may = (room: Room) => me.permissions.includes(room.of === 'areas' ? 'area.write' : 'building.write')
  return (
    <section className="list-screen" aria-label={say(insideWords.occupancy)}>
      <header className="list-title">
        <h1>{say(insideWords.occupancy)}</h1>
      </header>
      {data === null ? (
        <div className="list-face" data-wait={problem === null || undefined}>
          {problem === null ? (
            <Skeleton lines={12} label={say(listWords.loading)} />
          ) : (
            <ErrorFace title={say(listWords.failed)} problem={problem} onRetry={reload} />
          )}
        </div>
      ) : data.length === 0 ? (
        <div className="list-face">
          <EmptyFace icon="place" title={say(insideWords.occupancyEmpty)} text={say(insideWords.occupancyText)} />
        </div>
      ) : (
        <div className="rooms">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(insideWords.place)}</th>
                <th scope="col">{say(insideWords.filled)}</th>
                <th scope="col" />
                <th scope="col">{say(insideWords.free)}</th>
                <th scope="col">{say(insideWords.fullFrom)}</th>
                <th scope="col">{say(insideWords.state)}</th>
                <th scope="col" />
              </tr>
            </thead>
            {data.map((area) => (
              <tbody key={area.id}>
                <RoomRow room={{ ...area, of: 'areas' }} may={may} onEdit={setEditing} />
                {area.buildings.map((building) => (
                  <RoomRow key={building.id} room={{ ...building, of: 'buildings' }} may={may} onEdit={setEditing} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {editing !== null && (
        <RoomForm key={editing.id} room={editing} onSaved={reload} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}

interface RoomRowProps {
  room: Room
  may: (room: Room) => boolean
  onEdit: (room: Room) => void
}

function RoomRow({ room, may, onEdit }: RoomRowProps) {
  const say = useWords()
  const language = useLanguage()
  const { capacity, inside, free, full, full_from, name } = room
  const figures = { inside: countText(inside, language), capacity: countText(capacity, language) }
  return (
    <tr data-of={room.of}>
      <th scope="row">{name}</th>
      <td>
        {capacity > 0 && (
          <meter
            min={0}
            max={capacity}
            high={full_from > 0 ? full_from : capacity}
            value={inside}
            aria-label={say(insideWords.ofCapacity, figures)}
          />
        )}
      </td>
      <td>{say(capacity > 0 ? insideWords.ofCapacity : insideWords.unlimited, figures)}</td>
      <td>{free === null ? '–' : countText(free, language)}</td>
      <td>{full_from === 0 ? '–' : `${countText(full_from, language)} (${room.full_percent}%)`}</td>
      <td>
        {capacity > 0 && (
          <StateMark shape={full ? 'warn' : 'open'}>{say(full ? insideWords.full : insideWords.room)}</StateMark>
        )}
      </td>
      <td>
        {may(room) && (
          <Button
            kind="ghost"
            icon="pen"
            aria-label={`${say(insideWords.edit)} ${name}`}
            onClick={() => onEdit(room)}
          />
        )}
      </td>
    </tr>
  )
}
