import type { Database } from '../database/database.ts'
import { mayFollow } from '../policies/followStream.ts'
import { viewerSessions } from '../queries/viewerSessions.ts'
import { streamsOf, type ConsoleNamespace } from './namespaces.ts'

const actor = { kind: 'system', id: 'system', name: 'sessions' } as const

/**
 * Ends the sockets of sessions that are over, tells those whose role grants something else now, and cuts those that
 * follow what they may not any more: they come back and are judged anew.
 */
export async function endRevokedConsoles(consoles: ConsoleNamespace, database: Database): Promise<void> {
  const sockets = [...consoles.sockets.values()]
  if (sockets.length === 0) return
  const ids = [...new Set(sockets.map((socket) => socket.data.sessionId))]
  const sessions = await database.read(actor, (reading) => viewerSessions(reading, ids))
  for (const socket of sockets) {
    const session = sessions.get(socket.data.sessionId)
    if (session === undefined || session.epoch !== socket.data.session.epoch) {
      socket.emit('revoked')
      socket.disconnect(true)
      continue
    }
    if (session.rights !== socket.data.session.rights) socket.emit('rights', session.rights)
    if (!streamsOf(socket.rooms).every((stream) => mayFollow(session, stream))) socket.disconnect(true)
    else socket.data = { ...socket.data, session }
  }
}
