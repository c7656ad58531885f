import { barrierPatience, type BarrierProgress } from '../../commands/progress.ts'
import { tenths } from '../../ui/formats.ts'
import { useTenth } from '../../ui/ticker.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { progressStatus } from './laneWords.ts'

/** A command on its way to the barrier: how long already, never what has not happened yet. */
export function TileProgress({ progress }: { progress: BarrierProgress }) {
  const now = useTenth()
  const say = useWords()
  const language = useLanguage()
  const waited = Math.min(Math.max(0, now - progress.startedAt), barrierPatience)
  const { sentence, values } = progressStatus(progress, tenths(waited, language))
  return (
    <>
      <span className="clip" role="status">
        {say(sentence, values)}
      </span>
      {progress.phase !== 'failed' && (
        <span className="tile-progress">
          <i style={{ width: `${(waited / barrierPatience) * 100}%` }} />
        </span>
      )}
    </>
  )
}
