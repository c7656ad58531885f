import { wallWords } from '#shared/words/console/wall.ts'
import { useWords } from '../../ui/useWords.ts'
import { usePicture } from '../core/store.ts'
import { BufferSlots } from './BufferSlots.tsx'
import './BufferView.css'

const noBuffers: readonly never[] = []

/** Every buffer zone, large. */
export function BufferView() {
  const say = useWords()
  const buffers = usePicture(({ pulse }) => pulse?.buffers ?? noBuffers)
  if (buffers.length === 0) return <p className="wall-none wall-none-large">{say(wallWords.noBuffer)}</p>
  return (
    <div className="wall-buffers" data-count={Math.min(4, buffers.length)}>
      {buffers.slice(0, 4).map((buffer) => (
        <section key={buffer.name}>
          <h2>{buffer.name}</h2>
          <p>
            <b>{buffer.waiting}</b> {say(wallWords.slotsUsed, { capacity: buffer.capacity })}
          </p>
          <BufferSlots buffer={buffer} most={240} />
          <p data-over={buffer.over > 0 || undefined}>
            {buffer.over === 0 ? say(wallWords.noneOver) : say(wallWords.over, { count: buffer.over })}
          </p>
        </section>
      ))}
    </div>
  )
}
