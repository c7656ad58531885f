import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePort } from './freePort.ts'

it('is never handed out twice, and not where somebody listens', async () => {
  const port = await freePort()
  const other = createServer().listen(port + 1, '127.0.0.1')
  await once(other, 'listening')
  const next = await freePort()
  other.close()
  expect(next).toBeGreaterThan(port + 1)
})

it('lies below what the system gives to outgoing connections', async () => {
  expect(await freePort()).toBeLessThan(32_768)
})
