import { EventEmitter, once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { SerialPortMock } from 'serialport'
import { configurationOf, SimDevice } from '../simulation/usb/simDevice.ts'
import { describeBytePort } from './bytePort.contract.ts'
import { openSerial } from './serialTransport.ts'
import { SimBus } from './simBus.ts'
import { spoolPort } from './spoolTransport.ts'
import { openTcp } from './tcpTransport.ts'

describeBytePort('network (TCP 9100)', async () => {
  const heard: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('data', (bytes) => heard.push(bytes)).on('error', () => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = (): void => sockets.forEach((socket) => socket.destroy())
  return {
    open: () => openTcp(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`),
    arrived: () => Buffer.concat(heard),
    cut,
    close: async () => {
      cut()
      server.close()
    },
  }
})

describeBytePort('serial line', async () => {
  const cable = SerialPortMock.binding as { createPort(path: string, options: object): void; reset(): void }
  cable.createPort('/dev/gate', { echo: false, record: true })
  let line: SerialPortMock | null = null
  return {
    open: () =>
      openSerial('serial:/dev/gate', (address) => (line = new SerialPortMock({ ...address, autoOpen: false }))),
    arrived: () => (line?.port as { readonly recording: Buffer } | undefined)?.recording ?? Buffer.alloc(0),
    cut: () => line?.close(),
    close: async () => cable.reset(),
  }
})

/** The child's side of the conversation, byte for byte as the script has it; the child itself has never run on Windows. */
describeBytePort('print queue (its helper played)', async () => {
  const events = new EventEmitter()
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const printed: Buffer[] = []
  const say = (words: object): unknown => stdout.write(`${JSON.stringify(words)}\r\n`)
  let rest = ''
  let ended = false
  stdin.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of ended ? [] : lines) {
      printed.push(Buffer.from(line.slice('job '.length), 'base64'))
      say({ ok: true })
    }
  })
  const kill = (): void => {
    ended = true
    events.emit('exit')
  }
  return {
    open: () => {
      say({ ok: true })
      return spoolPort({ stdin, stdout, kill, on: events.on.bind(events) })
    },
    arrived: () => Buffer.concat(printed),
    cut: kill,
    close: async () => undefined,
  }
})

/** Takes every byte of its bulk endpoint. */
class Sink extends SimDevice {
  readonly taken: Buffer[] = []
  constructor() {
    super(
      { vendorId: 0x04b8, productId: 1, manufacturer: 'x', product: 'x', serial: null },
      'full',
      configurationOf([[9, 4, 0, 0, 1, 7, 1, 2, 0, 7, 5, 1, 2, 64, 0, 0]]),
    )
  }
  protected classRequest(): null {
    return null
  }
  protected override bulkOut(_endpoint: number, data: Buffer): boolean {
    this.taken.push(data)
    return true
  }
}

describeBytePort('simulated USB', async () => {
  const bus = new SimBus()
  const sink = new Sink()
  bus.plug('1-1', sink)
  const [info] = await bus.list()
  return {
    open: () => bus.openBytes(info?.path ?? ''),
    arrived: () => Buffer.concat(sink.taken),
    cut: () => sink.unplug(),
    close: async () => undefined,
  }
})
