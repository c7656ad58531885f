import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultNames } from './faults.ts'
import { OutsideSystems } from './outsideFaults.ts'

const folder = mkdtempSync(join(tmpdir(), 'autogate-outside-'))
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`)
  response.writeHead(request.url?.endsWith('/down') === true ? 200 : 404).end('{}')
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  writeFileSync(join(folder, 'simulators.json'), JSON.stringify({ 'tps-online': url }))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

it('switches the faults of the systems that the server plays', async () => {
  const outside = new OutsideSystems(folder)
  await outside.set('tps_down', true)
  await outside.set('tps_down', false)
  expect(asked).toEqual(['PUT /simulation/faults/down', 'DELETE /simulation/faults/down'])
  await expect(outside.set('tps_flip', true)).rejects.toThrow('does not know')
  await expect(outside.set('ceisa_down', true)).rejects.toThrow('does not play ceisa')
})

it('has a name for every system and every device', () => {
  for (const name of ['ceisa_down', 'ceisa_flip', 'tps_reject', 'ptosm_hang', 'scanner_unplugged', 'server_cut'])
    expect(faultNames).toContain(name)
})
