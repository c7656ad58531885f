import { expect, it } from 'vitest'
import { lastPicture } from './frames.ts'

const jpeg = (...inside: number[]) => [0xff, 0xd8, ...inside, 0xff, 0xd9]
const text = [...new TextEncoder().encode('\r\n--frame\r\nContent-Type: image/jpeg\r\n\r\n')]

it('cuts the last whole picture out of a stream and keeps what follows', () => {
  const { picture, rest } = lastPicture(
    new Uint8Array([...text, ...jpeg(1, 2), ...text, ...jpeg(3), ...text, 0xff, 0xd8, 7]),
  )
  expect([...(picture ?? [])]).toEqual(jpeg(3))
  expect([...rest]).toEqual([...text, 0xff, 0xd8, 7])
})

it('waits for the end of a picture', () => {
  const begun = new Uint8Array([...text, 0xff, 0xd8, 1, 2])
  expect(lastPicture(begun)).toEqual({ picture: null, rest: begun })
})
