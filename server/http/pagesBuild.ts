import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which build of the wall's page this server serves: its file names change with its contents. */
export function pagesBuild(folder: string): string {
  const page = join(folder, 'wall.html')
  return existsSync(page) ? createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 16) : ''
}
