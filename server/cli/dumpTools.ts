import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from './command.ts'

/** The first of these programs that is on the PATH. */
export function findProgram(...names: readonly string[]): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
  if (found !== undefined) return found
  throw new Problem(
    `This needs ${names.join(' or ')}, which is not installed (Debian: apt-get install mariadb-client).`,
  )
}

/** Words that name the server; the password travels in the environment, where other users cannot read it. */
export function connectionWords(address: URL): { readonly words: string[]; readonly database: string } {
  const socket = address.searchParams.get('socketPath')
  const where =
    socket === null ? [`--host=${address.hostname}`, `--port=${address.port || '3306'}`] : [`--socket=${socket}`]
  return {
    words: [...where, `--user=${decodeURIComponent(address.username)}`],
    database: decodeURIComponent(address.pathname.slice(1)),
  }
}

/** Runs a program to its end; throws what it complained about. */
export async function runTool(
  programme: string,
  words: readonly string[],
  { password, input, output }: { password: string; input?: number; output?: number },
): Promise<void> {
  const child = spawn(programme, words, {
    env: { ...process.env, MYSQL_PWD: decodeURIComponent(password) },
    stdio: [input ?? 'ignore', output ?? 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr?.on('data', (part: Buffer) => (complaint += part.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Problem(`${programme} failed: ${complaint.trim()}`)
}
