import { wallWords } from '#shared/words/console/wall.ts'
import { useWords } from '../../ui/useWords.ts'
import { usePicture } from '../core/store.ts'
import { BufferSlots } from './BufferSlots.tsx'

const noBuffers: readonly never[] = []

/** The fullest buffer zone, place by place, under the latest activity. */
export function BufferPanel() {
  const say = useWords()
  const buffers = usePicture(({ pulse }) => pulse?.buffers ?? noBuffers)
  const [buffer] = buffers.toSorted((a, b) => b.over - a.over || b.waiting - a.waiting)
  if (buffer === undefined) return null
  return (
    <section className="wall-buffer">
      <div className="row">
        <b>{buffers.length === 1 ? say(wallWords.buffer) : buffer.name}</b>
        <span className="push" />
        <span>
          <b>{buffer.waiting}</b>{' '}
          <span className="soft">{say(wallWords.slotsUsed, { capacity: buffer.capacity })}</span>
        </span>
      </div>
      <BufferSlots buffer={buffer} most={60} />
      <small>{buffer.over === 0 ? say(wallWords.noneOver) : say(wallWords.over, { count: buffer.over })}</small>
    </section>
  )
}
