import { expect, it } from 'vitest'
import { cameraUrls, isCameraModel } from './cameraModels.ts'

it('knows where cameras and gateways keep their pictures', () => {
  expect(cameraUrls('hikvision', 'http://10.0.0.5', '1')).toEqual({
    snapshot: 'http://10.0.0.5/ISAPI/Streaming/channels/101/picture',
    live: 'http://10.0.0.5/ISAPI/Streaming/channels/102/httpPreview',
  })
  expect(cameraUrls('go2rtc', 'http://gateway:1984', 'gerbang utama').live).toBe(
    'http://gateway:1984/api/stream.mjpeg?src=gerbang%20utama',
  )
  expect([isCameraModel('axis'), isCameraModel('toString')]).toEqual([true, false])
})
