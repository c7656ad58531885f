import { useEffect, type KeyboardEvent } from 'react'
import type { z } from 'zod'
import type { AreaRoom } from '#shared/contract/autogate/occupancy.ts'
import { bufferWords } from '#shared/words/console/buffer.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { countText } from '../../ui/formats.ts'
import type { List } from '../../ui/list/useList.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { placesOf, standingOf, type Stay } from './stays.ts'
import { StayTile } from './StayTile.tsx'
import './BufferGrid.css'

interface BufferGridProps {
  list: List<Stay>
  room: z.infer<typeof AreaRoom> | null
  /** Whether the areas have been read. */
  known: boolean
  /** Others are dimmed: a place never moves. */
  only: 'unchecked' | 'called' | 'overstay' | null
  openKey: string | null
  onOpen: (key: string) => void
  loading: string
}

/** The parking places as they lie. Arrow keys walk them, Enter opens. */
export function BufferGrid({ list, room, known, only, openKey, onOpen, loading }: BufferGridProps) {
  const say = useWords()
  const language = useLanguage()
  const { total } = list
  useEffect(() => list.look(0, Math.max(0, (total ?? 1) - 1)))
  if (list.problem !== null && total === null)
    return (
      <div className="list-face">
        <ErrorFace title={say(listWords.failed)} problem={list.problem} onRetry={list.reload} />
      </div>
    )
  if (total === null || !known)
    return (
      <div className="list-face" data-wait>
        <Skeleton lines={12} label={loading} />
      </div>
    )
  const stays = Array.from({ length: total }, (_, index) => list.row(index)).filter((stay) => stay !== undefined)
  const capacity = room?.capacity ?? 0
  if (room === null && stays.length === 0)
    return (
      <div className="list-face">
        <EmptyFace icon="parking" title={say(bufferWords.noArea)} text={say(bufferWords.noAreaText)} />
      </div>
    )
  const { places, elsewhere } = placesOf(stays, capacity)
  const count = (name: 'unchecked' | 'called' | 'overstay') => stays.filter((stay) => matches(stay, name)).length
  const tile = (stay: Stay) => (
    <StayTile
      key={stay.id}
      stay={stay}
      dim={only !== null && !matches(stay, only)}
      open={stay.gate_activity_id === openKey}
      onOpen={() => onOpen(stay.gate_activity_id)}
    />
  )
  return (
    <div className="buffer" data-old={list.reading || undefined}>
      <dl className="buffer-figures">
        <div>
          <dt>{room?.name ?? say(bufferWords.title)}</dt>
          <dd>
            <b>{countText(stays.length, language)}</b>{' '}
            {capacity > 0 && say(bufferWords.places, { capacity: countText(capacity, language) })}
          </dd>
        </div>
        {(['unchecked', 'called', 'overstay'] as const).map((name) => (
          <div key={name}>
            <dt>{say(bufferWords[name])}</dt>
            <dd>
              <b>{countText(count(name), language)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <div className="buffer-grid" role="group" aria-label={say(bufferWords.grid)} onKeyDown={walk}>
        {places.map(({ slot, stay }) =>
          stay === null ? (
            <div key={slot} className="stay-free" aria-label={say(bufferWords.slotFree, { slot })} role="img">
              <span className="mono">{slot}</span>
            </div>
          ) : (
            tile(stay)
          ),
        )}
      </div>
      {elsewhere.length > 0 && (
        <>
          <h2 className="buffer-elsewhere">{say(bufferWords.elsewhere)}</h2>
          <div className="buffer-grid" onKeyDown={walk}>
            {elsewhere.map(tile)}
          </div>
        </>
      )}
    </div>
  )
}

function matches(stay: Stay, name: 'unchecked' | 'called' | 'overstay'): boolean {
  if (name === 'unchecked') return stay.checkup === null
  if (name === 'called') return stay.call !== null
  return stay.overstay.over || standingOf(stay).name === 'overstay'
}

/** Arrow keys go to the nearest vehicle that way. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const here = event.target as HTMLElement
  const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const [right = 0, down = 0] = step
  const from = here.getBoundingClientRect()
  const ahead = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .map(({ element, box }) => ({ element, dx: box.x - from.x, dy: box.y - from.y }))
    .filter(({ dx, dy }) => dx * right + dy * down > 1)
    .toSorted((a, b) => distance(a, right) - distance(b, right))
  ahead[0]?.element.focus()
}

const distance = ({ dx, dy }: { dx: number; dy: number }, right: number): number =>
  right === 0 ? Math.abs(dy) + 3 * Math.abs(dx) : Math.abs(dx) + 3 * Math.abs(dy)
