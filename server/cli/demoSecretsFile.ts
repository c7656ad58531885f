import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoSecrets } from '../database/seeds/demoAccess.ts'

export const demoCredentialsFile = (dataFolder: string): string => join(dataFolder, 'demo-credentials.json')

/** Keeps the secrets of the demo site in a file that only its owner may read. */
export function keepDemoSecrets(dataFolder: string, secrets: DemoSecrets): void {
  const file = demoCredentialsFile(dataFolder)
  const draft = `${file}.${process.pid}.part`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}

/** Null when there is no such file, or when it is not one of ours. */
export function readDemoSecrets(dataFolder: string): DemoSecrets | null {
  try {
    const kept = JSON.parse(readFileSync(demoCredentialsFile(dataFolder), 'utf8')) as Partial<DemoSecrets>
    return kept.users !== undefined &&
      kept.external !== undefined &&
      kept.partner !== undefined &&
      kept.devices !== undefined
      ? (kept as DemoSecrets)
      : null
  } catch {
    return null
  }
}
