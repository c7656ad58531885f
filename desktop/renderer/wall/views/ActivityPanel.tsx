import { wallWords } from '#shared/words/console/wall.ts'
import { useWords } from '../../ui/useWords.ts'
import { usePicture } from '../core/store.ts'
import { PassageRow } from './PassageRow.tsx'

const shown = 9

/** The last vehicles at the gates, newest first. */
export function ActivityPanel({ lost }: { lost: boolean }) {
  const say = useWords()
  const passages = usePicture((picture) => picture.passages)
  return (
    <section className="wall-activity">
      <h2>{say(wallWords.latest)}</h2>
      {passages.length === 0 && <p className="wall-none">{say(wallWords.noActivity)}</p>}
      {passages.slice(0, shown).map((passage) => (
        <PassageRow key={passage.id} passage={passage} lost={lost} />
      ))}
    </section>
  )
}
