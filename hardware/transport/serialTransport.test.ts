import { SerialPortMock } from 'serialport'
import { afterEach, expect, it } from 'vitest'
import { listSerial, openSerial, serialAddress, type OpenSerialPort } from './serialTransport.ts'

const cable = SerialPortMock.binding as { createPort(path: string, options: object): void; reset(): void }

afterEach(() => cable.reset())

const mock: OpenSerialPort = (address) => new SerialPortMock({ ...address, autoOpen: false })

it('carries bytes both ways', async () => {
  cable.createPort('/dev/gate', { echo: true, record: true })
  const port = await openSerial('serial:/dev/gate?baud=57600', mock)
  const answer = new Promise<Uint8Array>((resolve) => port.onBytes(resolve))
  await port.write(Uint8Array.of(0x10, 4, 1), { timeoutMs: 1_000 })
  expect([...(await answer)]).toEqual([0x10, 4, 1])
  await port.close()
  await expect(port.closed).resolves.toMatchObject({ kind: 'closed' })
  await expect(port.write(Uint8Array.of(1), { timeoutMs: 1_000 })).rejects.toMatchObject({ kind: 'gone' })
})

it('refuses a line that is not there', async () => {
  await expect(openSerial('serial:/dev/none')).rejects.toMatchObject({ kind: 'gone' })
  expect(Array.isArray(await listSerial())).toBe(true)
})

it('reads addresses', () => {
  expect(serialAddress('serial:COM3')).toEqual({ path: 'COM3', baudRate: 9_600 })
  expect(serialAddress('serial:/dev/ttyUSB0?baud=115200')).toEqual({ path: '/dev/ttyUSB0', baudRate: 115_200 })
  for (const bad of ['serial:', 'serial:?baud=9600', 'serial:COM3?baud=x', 'serial:COM3?baud=1'])
    expect(() => serialAddress(bad)).toThrow('no serial address')
})
