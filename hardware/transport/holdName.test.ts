import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { dcttechBoard } from '../drivers/relayBoard.ts'
import { RelaySim } from '../simulation/relaySim.ts'
import { addressOfName, holdName } from './holdName.ts'
import { oneOwner } from './oneOwner.ts'
import { SimBus } from './simBus.ts'

const name = `test ${process.pid}`
const held: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const letGo of held.splice(0)) await letGo()
})

describe('a name on this machine', () => {
  it('is held by one, until it lets go', async () => {
    const letGo = await holdName(name)
    await expect(holdName(name)).rejects.toMatchObject({ kind: 'busy' })
    held.push(await holdName(`${name} other`))
    await letGo()
    await letGo()
    held.push(await holdName(name))
  })

  it('is free again as soon as the process that held it was killed', async () => {
    const script = `require('net').createServer().listen(JSON.parse(process.argv[1]), () => console.log('held'))`
    const other = spawn(process.execPath, ['-e', script, JSON.stringify(addressOfName(name))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    await expect(holdName(name)).rejects.toMatchObject({ kind: 'busy' })
    other.kill('SIGKILL')
    await once(other, 'exit')
    held.push(await holdName(name))
  })
})

describe('a device that several programs of a machine want', () => {
  it('has one owner, which nothing in the operating system says of HID devices', async () => {
    const bus = new SimBus()
    bus.plug('1-1', new RelaySim({ id: 'G0001' }))
    const [{ path } = { path: '' }] = await bus.list()
    const [here, there] = [oneOwner(bus), oneOwner(bus)]
    const board = dcttechBoard(await here.openHid(path))
    await expect(there.openHid(path)).rejects.toMatchObject({ kind: 'busy' })
    await board.close()
    const taken = await there.openHid(path)
    await expect(here.openHid(path)).rejects.toMatchObject({ kind: 'busy' })
    await taken.close()
    await expect(here.openHid('/dev/none')).rejects.toMatchObject({ kind: 'gone' })
    await expect(there.openHid('/dev/none')).rejects.toMatchObject({ kind: 'gone' })
  })
})
