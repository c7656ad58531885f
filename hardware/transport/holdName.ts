import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PortFault } from './portFault.ts'

/**
 * Where one process of this machine at a time can listen. The system lets go of it when the process dies, however it
 * does: no file is left behind that says otherwise.
 */
export function addressOfName(name: string): string {
  const short = `autogate-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${short}`
  return process.platform === 'linux' ? `\0${short}` : join(tmpdir(), short)
}

/** Holds a name until it is let go of, or the process ends; throws `busy` while another process, or this one, holds it. */
export async function holdName(name: string): Promise<() => Promise<void>> {
  const server = createServer((stranger) => stranger.destroy())
  server.listen(addressOfName(name))
  await once(server, 'listening').catch((thrown: unknown) => Promise.reject(PortFault.from(thrown)))
  server.unref()
  return async () => {
    if (!server.listening) return
    server.close()
    await once(server, 'close')
  }
}
