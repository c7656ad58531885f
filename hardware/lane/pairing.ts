import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { commissioning } from '#shared/contract/autogate/commissioning.ts'
import { createClient } from '#shared/contract/client.ts'
import { laneDirections } from '#shared/domain/lane.ts'
import { fetchSend } from './laneApi.ts'

/** What makes a machine the machine of a lane. */
export const Pairing = z.object({
  url: z.string(),
  token: z.string(),
  lane: z.object({ id: z.string(), code: z.string(), direction: z.enum(laneDirections) }),
  /** The only key whose snapshots it believes at first. */
  site_key: z.string(),
})
export type Pairing = z.infer<typeof Pairing>

const withinMs = 10_000

/** `ABCDE-23456`, or all that the console's QR holds: then the server's address comes with it. */
export function readPairingWords(words: string, usualUrl: string): { code: string; url: string } {
  const [, code, url] = /^autogate-pair:([^@]+)@(https?:\/\/.+)$/.exec(words.trim()) ?? []
  return code === undefined || url === undefined ? { code: words.trim(), url: usualUrl } : { code, url }
}

/** Exchanges a code for the machine's own token. Throws the server's sentence for a code that is not good. */
export async function pairWith(url: string, code: string, name: string): Promise<Pairing> {
  const call = createClient(fetchSend(url, withinMs), () => ({ token: undefined, language: 'id' }))
  const { data } = await call(commissioning.pair, { body: { code, name: name.slice(0, 80) || 'Lane' } })
  return { url, ...data }
}

const fileIn = (folder: string): string => join(folder, 'pairing.json')

/** Keeps it where nobody but the agent's own account can read it. */
export async function keepPairing(folder: string, pairing: Pairing): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = fileIn(folder)
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await chmod(`${path}.new`, 0o600)
    await file.writeFile(`${JSON.stringify(pairing, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
  return path
}

/** Null on a machine that was never paired. */
export async function readPairing(folder: string): Promise<Pairing | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch((thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw thrown
  })
  return text === null ? null : Pairing.parse(JSON.parse(text))
}
