import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { PortFault } from './portFault.ts'
import type { BytePort } from './ports.ts'
import { spoolScript } from './spoolScript.ts'

const Answer = z.object({ ok: z.boolean(), status: z.number().int().optional(), error: z.string().optional() })

/** Bits of GetPrinter's status that keep a slip from coming out. */
const paperOut = 0x10 | 0x40
const trouble = 0x02 | 0x08 | 0x1000 | 0x40_0000
const offline = 0x80 | 0x01

/** The queue's status as a USB printer would tell it: 0x20 no paper, 0x10 selected, 0x08 no error. */
export const portStatusOf = (bits: number): number =>
  ((bits & paperOut) !== 0 ? 0x20 : 0) | ((bits & offline) === 0 ? 0x10 : 0) | ((bits & trouble) === 0 ? 0x08 : 0)

/**
 * A Windows print queue, `spool:EPSON TM-T82`: raw bytes, because Windows keeps USB printers for its own driver. One
 * PowerShell child holds the queue open. Every write is a document of its own. Never run on Windows so far.
 */
export function openSpool(path: string): Promise<BytePort> {
  if (process.platform !== 'win32')
    return Promise.reject(new PortFault('failed', `print queues are for Windows: ${path}`))
  const encoded = Buffer.from(spoolScript(path.slice('spool:'.length)), 'utf16le').toString('base64')
  const words = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand', encoded]
  return spoolPort(spawn('powershell.exe', words, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true }))
}

interface Child {
  readonly stdin: NodeJS.WritableStream
  readonly stdout: NodeJS.ReadableStream
  on(event: 'exit' | 'error', listener: (...words: unknown[]) => void): unknown
  kill(): unknown
}

/** Speaks with the child: one line of order, one line of JSON back; its first line says whether the queue exists. */
export async function spoolPort(child: Child): Promise<BytePort> {
  const waiting: ((line: string | null) => void)[] = []
  let tell: (fault: PortFault) => void = () => undefined
  let over: PortFault | null = null
  const closed = new Promise<PortFault>((resolve) => (tell = resolve))
  const settle = (fault: PortFault): void => {
    over ??= fault
    tell(over)
  }
  const ended = (): void => {
    settle(new PortFault('gone', 'the print queue’s helper ended'))
    for (const take of waiting.splice(0)) take(null)
  }
  child.on('exit', ended)
  child.on('error', ended)
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line))
  const hear = (): Promise<string | null> => new Promise((resolve) => waiting.push(resolve))
  const ask = async (order: string, timeoutMs: number): Promise<z.infer<typeof Answer>> => {
    if (over !== null) throw over
    const answer = hear()
    if (order !== '') child.stdin.write(`${order}\r\n`)
    const late = setTimeout(() => child.kill(), timeoutMs)
    const line = await answer
    clearTimeout(late)
    if (line === null) throw new PortFault('timeout', 'the print queue did not answer')
    const read = Answer.parse(JSON.parse(line))
    if (!read.ok) throw PortFault.from(new Error(read.error ?? 'the print queue refused'))
    return read
  }
  await ask('', 10_000)
  return {
    info: null,
    closed,
    onBytes: () => undefined,
    write: async (chunk, { timeoutMs }) => void (await ask(`job ${Buffer.from(chunk).toString('base64')}`, timeoutMs)),
    control: async () => Uint8Array.of(portStatusOf((await ask('status', 2_000)).status ?? 0)),
    close: async () => {
      settle(new PortFault('closed', 'closed by its owner'))
      child.kill()
    },
  }
}
