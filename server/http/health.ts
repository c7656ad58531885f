import { statfs } from 'node:fs/promises'
import type { Middleware } from 'koa'

/** Throws, with a sentence, while this part cannot do its work. */
export type Probe = () => Promise<void>

interface Finding {
  readonly status: 'ok' | 'failed'
  readonly reason?: string
}

/** `/health/live`: the process answers. `/health/ready`: every part does, or the reasons why not, with 503. */
export function health(probes: Readonly<Record<string, Probe>>): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/health/live') ctx.body = { status: 'ok' }
    else if (ctx.path === '/health/ready') {
      const findings = await Promise.all(Object.entries(probes).map(async ([name, probe]) => [name, await find(probe)]))
      const checks = Object.fromEntries(findings) as Record<string, Finding>
      const ready = Object.values(checks).every(({ status }) => status === 'ok')
      ctx.status = ready ? 200 : 503
      ctx.body = { status: ready ? 'ready' : 'not_ready', checks }
    } else await next()
  }
}

const patienceMilliseconds = 2_000

async function find(probe: Probe): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in two seconds')), patienceMilliseconds)
  })
  try {
    await Promise.race([probe(), late])
    return { status: 'ok' }
  } catch (cause) {
    return { status: 'failed', reason: cause instanceof Error ? cause.message : 'unknown' }
  } finally {
    clearTimeout(timer)
  }
}

/** Fails when less than a hundredth of the disk, or 50 MB, is free: from there on nothing is safely kept. */
export function diskProbe(folder: string): Probe {
  return async () => {
    const { bavail, blocks, bsize } = await statfs(folder)
    if (bavail * bsize < 50_000_000 || bavail / blocks < 0.01) throw new Error('The disk is full')
  }
}
