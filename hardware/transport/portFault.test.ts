import { describe, expect, it } from 'vitest'
import { PortFault, type FaultKind } from './portFault.ts'

/** Messages as node-hid 3.4 and usb 3.1 wrote them on real USB stacks. */
const seen: readonly (readonly [string, FaultKind])[] = [
  ['claimInterface error: interface is busy (errno 16)', 'busy'],
  ['detachKernelDriver error: No route to host (errno 113)', 'not_ready'],
  ['cannot open device with path /dev/hidraw0', 'not_ready'],
  ['transferOut error: Cancelled', 'timeout'],
  ['transferIn error: endpoint stalled', 'stall'],
  ['ioctl (GFEATURE): Protocol error', 'stall'],
  ['could not get feature report from device: ioctl (GFEATURE): Broken pipe', 'stall'],
  ['ioctl (SFEATURE): No such device', 'gone'],
  ['transferOut error: device disconnected', 'gone'],
  ['Error: No such file or directory, cannot open /dev/ttyUSB0', 'gone'],
  ['device has been closed', 'closed'],
  ['device is already closed', 'closed'],
  ['open error: Permission denied', 'denied'],
  ['something nobody has seen', 'failed'],
]

describe('fault kinds', () => {
  it.each(seen)('reads %j as %s', (message, kind) => {
    expect(PortFault.from(new Error(message)).kind).toBe(kind)
  })

  it('keeps a fault and takes anything that is thrown', () => {
    const fault = new PortFault('busy', 'x')
    expect(PortFault.from(fault)).toBe(fault)
    expect(PortFault.from('plain text').message).toBe('plain text')
  })
})
