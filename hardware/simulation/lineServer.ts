import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { z } from 'zod'
import { createLineReader } from '../drivers/anprMessage.ts'

/** What every control port answers to one line. */
export type LineAnswer<State> =
  { readonly ok: true; readonly state: State } | { readonly ok: false; readonly error: string }

export interface LineServer {
  readonly port: number
  close(): Promise<void>
}

/** One JSON object per line, one answer per line, in order; on loopback only, because it moves simulated hands. */
export async function startLineServer(obey: (order: unknown) => Promise<unknown>, port = 0): Promise<LineServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let turn: Promise<unknown> = Promise.resolve()
    const read = createLineReader((line) => {
      turn = turn.then(async () => socket.write(`${JSON.stringify(await answer(obey, line))}\n`))
    })
    socket.on('data', read)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(obey: (order: unknown) => Promise<unknown>, line: string): Promise<LineAnswer<unknown>> {
  try {
    return { ok: true, state: await obey(JSON.parse(line)) }
  } catch (error) {
    if (error instanceof z.ZodError) return { ok: false, error: z.prettifyError(error) }
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}
