import { useCallback, useState } from 'react'
import type { WallLane, WallStream } from '#shared/contract/wall.ts'
import { wallWords } from '#shared/words/console/wall.ts'
import { LaneSketch } from '../../features/board/LaneSketch.tsx'
import { serverNow } from '../../live/connection.ts'
import { clockTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { useWords } from '../../ui/useWords.ts'
import { LivePicture } from './LivePicture.tsx'
import { LiveVideo } from './LiveVideo.tsx'
import './CameraPicture.css'

interface Props {
  lane: WallLane
  stream: WallStream | undefined
  large: boolean
  now: number
  lost: boolean
}

/** Milliseconds after which a picture that does not move is called frozen. */
const frozenAfter = 5_000

const barrierOf = ({ barrier }: WallLane) => (barrier === 'unknown' ? 'unknown' : barrier === 'closed' ? 'down' : 'up')

/**
 * What is in front of a lane's camera, and how true that is: a moving picture, one that froze with its time, the
 * photograph of the check-in with its time, or a drawing where there is none. Video is played in the big picture only.
 */
export function CameraPicture({ lane, stream, large, now, lost }: Props) {
  const say = useWords()
  const [frameAt, setFrameAt] = useState<number | null>(null)
  const onFrame = useCallback(() => setFrameAt(serverNow()), [])
  const url = stream?.url ?? null
  const kind = stream?.kind ?? 'none'
  const isVideo = kind === 'whep' || kind === 'hls'
  const isLive = url !== null && kind !== 'none' && (!isVideo || large)
  const photo = lane.vehicle?.photo_url ?? null
  const frozen = isLive && frameAt !== null && (now - frameAt > frozenAfter || lost)
  const osd = osdText()

  function osdText(): { readonly text: string; readonly alarm: boolean } | null {
    if (frozen) return { text: say(wallWords.frozen, { time: clockTime(frameAt) }), alarm: true }
    if (isLive && frameAt === null) return { text: say(wallWords.noStream), alarm: true }
    if (isLive) return large ? { text: `● ${say(wallWords.live)}`, alarm: false } : null
    if (photo === null || lane.vehicle === null) return null
    return { text: say(wallWords.still, { time: clockTime(lane.vehicle.since) }), alarm: false }
  }

  return (
    <div className="wall-picture" data-frozen={frozen || undefined} data-large={large || undefined}>
      {(!isLive || frameAt === null) && (
        <Picture src={photo} alt="" grey={!large} empty={<LaneSketch barrier={barrierOf(lane)} />} />
      )}
      {isLive && (kind === 'snapshot' || kind === 'mjpeg') && <LivePicture kind={kind} url={url} onFrame={onFrame} />}
      {isLive && isVideo && <LiveVideo kind={kind} url={url} onFrame={onFrame} />}
      {(large || osd !== null) && (
        <span className="wall-osd mono">
          {large && lane.code}
          {large && osd !== null && ' · '}
          {osd !== null && (osd.alarm ? <b>{osd.text}</b> : osd.text)}
        </span>
      )}
      {large && <time className="wall-osd wall-osd-right mono">{clockTime(now)}</time>}
      {lane.camera_lost && !isLive && (
        <span className="wall-camera-lost">
          <Icon name="camera" size={22} />
          {say(wallWords.noStream)}
        </span>
      )}
    </div>
  )
}
