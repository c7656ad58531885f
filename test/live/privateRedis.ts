import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'

const binary = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path))

export const hasRedis = binary !== undefined

/** A Redis of our own on this port, holding nothing after the test. */
export async function startPrivateRedis(port: number): Promise<{ url: string; stop(): void }> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(binary ?? '', options, { stdio: 'ignore' })
  const url = `redis://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(url)) return { url, stop: () => void child.kill('SIGKILL') }
    await wait(50)
  }
  child.kill('SIGKILL')
  throw new Error('redis-server did not answer within 10 s')
}

async function answers(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return (await redis.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}
