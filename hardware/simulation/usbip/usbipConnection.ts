import type { Socket } from 'node:net'
import { usbStatus, type UsbHost } from '../usb/simDevice.ts'
import {
  importRefused,
  importReply,
  listReply,
  readCommand,
  readOperation,
  submittedReply,
  unlinkedReply,
  type Command,
  type Exported,
  type Operation,
} from './usbipFrames.ts'

/** One client of the export: asks for the list, or imports one device and is its host until the line is cut. */
export class UsbipConnection implements UsbHost {
  readonly #socket: Socket
  readonly #devices: () => readonly Exported[]
  #imported: Exported | null = null
  #buffer: Buffer = Buffer.alloc(0)

  constructor(socket: Socket, devices: () => readonly Exported[]) {
    this.#socket = socket
    this.#devices = devices
  }

  serve(): void {
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (bytes) => this.#arrived(bytes))
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => this.#cut())
  }

  complete(seq: number, status: number, data: Buffer, actual: number): void {
    if (!this.#socket.destroyed) this.#socket.write(submittedReply(seq, status, data, actual))
  }

  /** The device was pulled out: cutting the line is how the kernel learns it. */
  disconnected(): void {
    this.#imported = null
    this.#socket.destroy()
  }

  #cut(): void {
    this.#imported?.device.unplug()
  }

  #arrived(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes])
    try {
      while (this.#step());
    } catch {
      this.#socket.destroy()
    }
  }

  #step(): boolean {
    const read = this.#imported === null ? readOperation(this.#buffer) : readCommand(this.#buffer)
    if (read === null) return false
    this.#buffer = this.#buffer.subarray(read.bytes)
    const { message } = read
    if (message.kind === 'list' || message.kind === 'import') this.#operate(message)
    else this.#command(message)
    return true
  }

  #operate(operation: Operation): void {
    const devices = this.#devices()
    if (operation.kind === 'list')
      return void this.#socket.write(listReply(devices.filter(({ device }) => !device.plugged)))
    const wanted = devices.find(({ busId }) => busId === operation.busId)
    if (wanted === undefined) return void this.#socket.write(importRefused('unknown'))
    if (wanted.device.plugged) return void this.#socket.write(importRefused('busy'))
    this.#socket.write(importReply(wanted))
    this.#imported = wanted
    wanted.device.attach(this)
  }

  #command(command: Command): void {
    const device = this.#imported?.device
    if (device === undefined) return
    if (command.kind === 'submit') return device.submit(command.urb)
    const status = device.unlink(command.victim) ? usbStatus.reset : usbStatus.ok
    this.#socket.write(unlinkedReply(command.seq, status))
  }
}
