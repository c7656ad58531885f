import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { cameraPositions } from '#shared/domain/lane.ts'
import { dayTimes } from './daylight.ts'
import { drawPictures } from './pictures.ts'
import { vehicleKinds, VehicleLook } from './vehicleLook.ts'

const look = (kind: VehicleLook['kind']) => VehicleLook.parse({ kind, company: 'PT Contoh' })
const pixels = (data: string) => PNG.sync.read(Buffer.from(data, 'base64'))
const different = (a: PNG, b: PNG): number => {
  let count = 0
  for (let at = 0; at < a.data.length; at += 4) if (a.data.readUInt32BE(at) !== b.data.readUInt32BE(at)) count++
  return count
}

describe('drawn pictures', () => {
  it.each(dayTimes)('stay small and in size at %s', async (time) => {
    for (const kind of vehicleKinds) {
      const images = await drawPictures({ vehicle: look(kind), plate: 'W 1234 AB', time }, cameraPositions)
      for (const { position, data } of images) {
        const { width, height } = pixels(data)
        expect([width, height]).toEqual(position === 'plate' ? [300, 92] : [640, 360])
        expect(Buffer.from(data, 'base64').length, `${kind} ${position} ${time}`).toBeLessThan(60_000)
      }
    }
  })

  it('letters the plate without any font: each character changes the picture', async () => {
    const crop = async (plate: string) => {
      const [image] = await drawPictures({ vehicle: look('box'), plate, time: 'day' }, ['plate'])
      return pixels(image?.data ?? '')
    }
    const reference = await crop('W 1234 AB')
    for (const other of ['W 1234 AO', 'W 1284 AB', 'B 1234 AB', 'W 1Z34 AB'])
      expect(different(reference, await crop(other)), other).toBeGreaterThan(100)
    expect(different(reference, await crop('W 1234 AB'))).toBe(0)
  })

  it('takes no plate crop of a vehicle without a plate, and shows the lane empty before it came', async () => {
    const sight = { vehicle: look('van'), plate: null, time: 'day' as const }
    const images = await drawPictures(sight, ['front', 'before', 'plate'])
    expect(images.map(({ position }) => position)).toEqual(['front', 'before'])
    const [front, before] = images.map(({ data }) => pixels(data))
    expect(different(front as PNG, before as PNG)).toBeGreaterThan(10_000)
  })

  it('draws any text without leaving its markup', async () => {
    const vehicle = VehicleLook.parse({ company: '</svg><script>&"' })
    await expect(drawPictures({ vehicle, plate: '<b>&\u0000' }, ['front', 'plate'])).resolves.toHaveLength(2)
  })
})
