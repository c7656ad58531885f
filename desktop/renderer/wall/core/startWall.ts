import type { WallEvent, WallSnapshot } from '#shared/contract/wall.ts'
import { setSiteZone } from '#shared/domain/siteTime.ts'
import { showConnection, viewOf } from '../../live/connection.ts'
import { closedLine, stepLine, type Line, type LineEffect, type LineMessage } from '../../live/line.ts'
import { stepStream, type StreamEffect, type StreamMessage, type StreamSync } from '../../live/streamSync.ts'
import type { OpenWallSocket } from '../../live/wallSocket.ts'
import { withWallEvents, withWallSnapshot } from './picture.ts'
import { changePicture } from './store.ts'

export interface WallLine {
  stop(): void
  /** When the picture was last known to be true; milliseconds of this machine's clock. */
  goodAt(): number
}

const tickMs = 250

/**
 * Keeps a wall's line and applies what comes over it, in order and each once. A token that is not known ends it; every
 * other end of the line is waited out.
 */
export function startWall(open: OpenWallSocket, onUnknown: () => void): WallLine {
  let line: Line = closedLine
  let sync: StreamSync<WallEvent> = { phase: 'apart', seq: null, held: [] }
  let offset: number | null = null
  let goodAt = Date.now()

  const socket = open({
    connected() {
      tell({ type: 'connected' })
      follow({ type: 'connected' })
    },
    dropped: (cause) => tell({ type: 'dropped', cause }),
    unknown: end,
    revoked: end,
    event(event) {
      tell({ type: 'heard' })
      follow({ type: 'event', event })
    },
    pulse(pulse, answer) {
      offset = Date.parse(pulse.at) - Date.now()
      tell({ type: 'heard' })
      changePicture((picture) => ({ ...picture, pulse }))
      follow({ type: 'head', seq: pulse.head })
      answer(sync.phase === 'following' ? sync.seq : null)
    },
    figures: (figures) => changePicture((picture) => ({ ...picture, figures })),
  })

  function follow(message: StreamMessage<WallEvent, WallSnapshot>): void {
    const [next, effects] = stepStream(sync, message)
    sync = next
    effects.forEach(carryOut)
  }

  function carryOut(effect: StreamEffect<WallEvent, WallSnapshot>): void {
    switch (effect.do) {
      case 'ask':
        return void ask(effect.since)
      case 'apply':
        return changePicture((picture) => withWallEvents(picture, effect.events))
      case 'replace':
        setSiteZone(effect.snapshot.site.time_zone)
        return changePicture((picture) => withWallSnapshot(picture, effect.snapshot))
      case 'caught_up':
        return tell({ type: 'caught_up' })
      case 'refused':
        return tell({ type: 'dropped', cause: 'server' })
    }
  }

  async function ask(since: number | null): Promise<void> {
    try {
      follow({ type: 'answer', answer: await socket.subscribe(since) })
    } catch {
      if (line.phase === 'open' && sync.phase === 'asking') follow({ type: 'unanswered' })
    }
  }

  function tell(message: LineMessage): void {
    const before = line
    const [next, effects] = stepLine(line, message, { now: Date.now(), jitter: Math.random() })
    line = next
    const wasTogether = before.phase === 'open' || before.phase === 'catching_up'
    if (wasTogether && next.phase !== 'open' && next.phase !== 'catching_up') follow({ type: 'disconnected' })
    effects.forEach(perform)
    show()
  }

  function perform(effect: LineEffect): void {
    if (effect === 'connect') socket.connect()
    if (effect === 'disconnect') socket.disconnect()
  }

  function end(): void {
    stop()
    onUnknown()
  }

  function show(): void {
    const view = viewOf(line, offset, Date.now())
    if (view.grade === 'live' || view.grade === 'slow') goodAt = Date.now()
    showConnection(view)
  }

  function stop(): void {
    clearInterval(ticking)
    tell({ type: 'stop' })
  }

  const ticking = setInterval(() => tell({ type: 'tick' }), tickMs)
  tell({ type: 'start' })
  return { stop, goodAt: () => goodAt }
}
