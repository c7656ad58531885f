import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { z } from 'zod'

const controller = '/sys/devices/platform/vhci_hcd.0'
const [replyBytes, freePort] = [320, 4]

/** What `usbip attach` does, without its races: asks for a device and hands the connection to the kernel. */
export async function attachUsbip(host: string, port: number, busId: string): Promise<void> {
  const socket = connect(port, host)
  await once(socket, 'connect')
  socket.setNoDelay(true)
  const question = Buffer.alloc(40)
  question.writeUInt32BE(0x01118003)
  question.write(busId, 8)
  socket.write(question)
  const reply = await new Promise<Buffer>((resolve, reject) => {
    let read = Buffer.alloc(0)
    socket.on('close', () => reject(new Error(`no device ${busId}`)))
    socket.on('data', (bytes: Buffer) => {
      read = Buffer.concat([read, bytes])
      if (read.length >= 8 && read.readUInt32BE(4) !== 0) reject(new Error(`${busId} was refused`))
      if (read.length < replyBytes) return
      socket.pause()
      resolve(read)
    })
  })
  const id = (reply.readUInt32BE(8 + 288) << 16) | reply.readUInt32BE(8 + 292)
  const speed = reply.readUInt32BE(8 + 296)
  writeFileSync(`${controller}/attach`, `${takePort()} ${descriptorOf(socket)} ${id} ${speed}`)
  // The kernel keeps a reference of its own.
  socket.destroy()
}

/** Ports of the low and full speed hub that nothing is plugged into. */
function takePort(): string {
  const rows = readFileSync(`${controller}/status`, 'utf8').trim().split('\n').slice(1)
  const free = rows
    .map((row) => row.trim().split(/\s+/))
    .find(([hub, , state]) => hub === 'hs' && Number(state) === freePort)
  if (free?.[1] === undefined) throw new Error('every virtual port is taken')
  return String(Number(free[1]))
}

/** The number by which the kernel knows a connection; Node keeps it to itself. */
const descriptorOf = (socket: object): number => z.object({ fd: z.number() }).parse(Reflect.get(socket, '_handle')).fd
