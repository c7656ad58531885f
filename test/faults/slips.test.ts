import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { PrinterSim } from '#hardware/simulation/printerSim.ts'
import { startRawPrinter } from '#hardware/simulation/rawPrinterServer.ts'
import { counts, tell } from './counts.ts'
import { kill } from './liveServerChild.ts'

const script = fileURLToPath(new URL('printProcess.ts', import.meta.url))
const faults = ['none', 'paper out', 'cover open', 'unplug', 'lost answer', 'kill'] as const
const final = ['confirmed', 'uncertain']
const patience = { timeout: 60_000, interval: 10 }

const slip = (number: number) => ({
  id: `slip-${number}`,
  title: 'BUKTI MASUK',
  access_number: `TKT-${String(number).padStart(8, '0')}`,
  police_number: 'W 1 A',
  company: 'PT',
  destination: 'Gudang',
  gate: 'G',
  lane: 'IN-01',
  direction: 'in',
  printed_at: '2026-07-29T01:00:00.000Z',
  code: 'x.y',
  time_zone: 'Asia/Jakarta',
  copy: 1,
})

interface Said {
  readonly id: string
  readonly state: string
  readonly detail: string | null
}

/** Invariant 21: a slip is neither lost nor printed twice; what nobody knows is left to a person. */
it(`prints ${counts.slips} slips through faults: none lost, none twice`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slips-'))
  const sim = new PrinterSim({ remembered: Number.POSITIVE_INFINITY })
  const server = await startRawPrinter(sim)
  const states = new Map<string, string>()
  let strike: ((state: string) => void) | null = null
  const start = (): ChildProcessWithoutNullStreams => {
    const parts = JSON.stringify({ folder, printer: `tcp://127.0.0.1:${server.port}` })
    const child = spawn(process.execPath, ['--import', 'tsx', script, parts])
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { id, state } = JSON.parse(line) as Said
      states.set(id, state)
      strike?.(state)
    })
    child.stderr.on('data', (words: Buffer) => tell(words.toString()))
    child.stdin.on('error', () => undefined)
    return child
  }
  let child = start()
  const acts: Record<(typeof faults)[number], () => Promise<void> | void> = {
    none: () => undefined,
    'paper out': async () => {
      sim.become({ paper: 'out' })
      await wait(Math.random() * 150)
      sim.become({ paper: 'ok' })
    },
    'cover open': async () => {
      sim.become({ cover: true })
      await wait(Math.random() * 150)
      sim.become({ cover: false })
    },
    unplug: () => {
      server.cut()
      sim.unplug()
    },
    'lost answer': async () => {
      sim.mute = true
      await wait(1_000)
      sim.mute = false
    },
    kill: async () => {
      await kill(child)
      child = start()
    },
  }
  try {
    for (let number = 1; number <= counts.slips; number++) {
      const paper = slip(number)
      const fault = faults[number % faults.length] ?? 'none'
      const at = ['queued', 'sending', 'sent'][Math.floor(number / faults.length) % 3]
      const struck = new Promise<void>((resolve, reject) => {
        strike = (state) => {
          if (state !== at) return
          strike = null
          Promise.resolve(acts[fault]()).then(resolve, reject)
        }
      })
      child.stdin.write(`${JSON.stringify(paper)}\n`)
      await struck
      // An agent that was killed gives the slip again: it does not know whether the queue had it.
      child.stdin.write(`${JSON.stringify(paper)}\n`)
      await expect.poll(() => states.get(paper.id), patience).toSatisfy((state: string) => final.includes(state))
    }
    const text = Buffer.concat(sim.slips).toString('latin1')
    const printed = new Map<string, number>()
    for (const [found] of text.matchAll(/TKT-\d{8}/g)) printed.set(found, (printed.get(found) ?? 0) + 1)
    let uncertain = 0
    for (let number = 1; number <= counts.slips; number++) {
      const { id, access_number } = slip(number)
      const times = printed.get(access_number) ?? 0
      if (states.get(id) === 'uncertain') uncertain += 1
      else expect([id, times]).toEqual([id, 1])
      expect(times, id).toBeLessThanOrEqual(1)
    }
    tell(`${counts.slips} slips, ${printed.size} came out, ${uncertain} left to a person`)
  } finally {
    await kill(child)
    await server.close()
    await rm(folder, { recursive: true })
  }
})
