import { wallWords } from '#shared/words/console/wall.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { clockTime } from '../../ui/formats.ts'
import { Picture } from '../../ui/Picture.tsx'
import { useWords } from '../../ui/useWords.ts'

/** The check-in's picture of the vehicle, with the time it was taken: no old picture is shown as live. */
export function PostCamera({ lane, lost }: { lane: Lane; lost: boolean }) {
  const say = useWords()
  const { vehicle } = lane
  return (
    <div className="guard-camera" data-stale={lost || undefined}>
      <Picture src={vehicle?.photo_url ?? null} alt="" grey={lost} />
      <span className="guard-osd mono">{lane.code}</span>
      {vehicle !== null && vehicle.photo_url !== null && (
        <span className="guard-osd guard-osd-right mono">
          {say(wallWords.still, { time: clockTime(vehicle.since) })}
        </span>
      )}
    </div>
  )
}
