import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the ports that Linux (32768), macOS and Windows (49152) hand to outgoing connections and to `listen(0)`, so
 * that nobody takes a program's port while it is not listening. Each test process has fifty of its own to begin with.
 */
const [first, perProcess, processes] = [20_000, 50, 240]

let next = first + (process.pid % processes) * perProcess

/** A port that nobody listens on, for a program that comes back at the same address. Never the same one twice. */
export async function freePort(): Promise<number> {
  const port = next
  next = port + 1 === first + processes * perProcess ? first : port + 1
  return (await isFree(port)) ? port : freePort()
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return false
  }
  await new Promise((closed) => probe.close(closed))
  return true
}
