import { openDatabase } from '#server/database/database.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { quiet, startLiveServer } from '#test/live/liveServer.ts'

/** A live server that announces events until it is killed: `DATABASE_URL`, `PORT`, `EVENTS_PER_SECOND`. */
const database = await openDatabase({ url: process.env['DATABASE_URL'] ?? '', log: quiet })
await startLiveServer(database, { port: Number(process.env['PORT']) })
let announced = 0
const perSecond = Number(process.env['EVENTS_PER_SECOND'])
const announce = (): void => {
  announced += 1
  const id = `${process.pid}-${announced}`
  void inTestWork(database, async (work) =>
    work.announce('operations', { type: 'ticket.changed', ticket: { id, status: 'active', access_number: 'TKT-1' } }),
  ).catch(() => {})
}
if (perSecond > 0) setInterval(announce, 1000 / perSecond)
process.stdout.write('ready\n')
