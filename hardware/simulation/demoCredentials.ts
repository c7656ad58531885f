import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const DemoCredentials = z.object({
  users: z.record(z.string(), z.object({ email: z.string(), password: z.string() })),
  /** Tokens by lane code. */
  devices: z.record(z.string(), z.string()),
})
export type DemoCredentials = z.infer<typeof DemoCredentials>

/** The demonstration's passwords and tokens, which the seed left in the data folder. */
export async function readDemoCredentials(data: string): Promise<DemoCredentials> {
  const path = join(data, 'demo-credentials.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} is missing. Seed the demonstration first: npm run autogate -- seed`)
  })
  return DemoCredentials.parse(JSON.parse(text))
}
