import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '#test/processes/freePort.ts'

const data = mkdtempSync(join(tmpdir(), 'autogate-start-'))
const entry = resolve(import.meta.dirname, '../../resources/setup/run.mjs')
const started = new Set<ChildProcess>()

interface Run {
  readonly said: (words: string) => Promise<string>
  readonly ended: Promise<{ code: number | null; output: string }>
  stop(): void
}

/** `npm start` as npm calls it, with data of its own and no window; `shell` puts a parent between, as npm does. */
function start(port: number, shell = false): Run {
  const command = [process.execPath, entry, 'start']
  const [program = '', ...words] = shell ? ['sh', '-c', `${command.join(' ')}; exit $?`] : command
  const child = spawn(program, words, {
    env: { ...process.env, AUTOGATE_DATA: data, PORT: String(port), CI: 'true', NODE_ENV: 'development' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  started.add(child)
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (words: string) => (output += words))
  const ended = new Promise<{ code: number | null; output: string }>((settle) => {
    child.on('close', (code) => {
      started.delete(child)
      settle({ code, output })
    })
  })
  const said = (words: string) =>
    new Promise<string>((settle, fail) => {
      const look = () => output.includes(words) && settle(output)
      look()
      child.stderr.on('data', look)
      void ended.then(() => fail(new Error(`It ended without saying "${words}":\n${output}`)))
    })
  return { said, ended, stop: () => void child.kill('SIGTERM') }
}

const people = (output: string): string[] => output.split('\n').filter((line) => line.includes('@'))

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

describe('npm start', () => {
  let port = 0
  let first = ''

  beforeAll(async () => {
    port = await freePort()
  })

  it('brings up a site that answers, refuses a second one beside it, and stops cleanly', async () => {
    const site = start(port)
    first = await site.said('Stop with Ctrl-C')
    expect(people(first).length).toBeGreaterThanOrEqual(5)

    const page = await fetch(`http://127.0.0.1:${port}/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<script type="module"')

    const second = await start(port).ended
    expect(second.code).toBe(1)
    expect(second.output).toContain(
      `Autogate is already running at http://127.0.0.1:${port}. Open it, or stop it first.`,
    )

    site.stop()
    expect((await site.ended).code).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow()
  })

  it('reuses what is there the next time', async () => {
    const site = start(port)
    const again = await site.said('Stop with Ctrl-C')
    expect(people(again)).toEqual(people(first))
    expect(again).not.toContain('Building')
    site.stop()
    expect((await site.ended).code).toBe(0)
  })

  it('ends when its parent was killed without a word to it', async () => {
    const site = start(port, true)
    await site.said('Stop with Ctrl-C')
    site.stop()
    await site.ended
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/health/live`).then(
            () => 'running',
            () => 'gone',
          ),
        { timeout: 20_000 },
      )
      .toBe('gone')
  })

  it('names a port that another program holds', async () => {
    const other = createServer().listen(port, '127.0.0.1')
    await new Promise((settle) => other.once('listening', settle))
    const { code, output } = await start(port).ended
    other.close()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is taken by another program.`)
  })
})
