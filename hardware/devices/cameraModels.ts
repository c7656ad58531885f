/** How pictures are got from a camera; `{channel}` is its number or its name at the gateway. */
export interface CameraModel {
  readonly name: string
  readonly snapshot: string
  /** A stream of JPEG pictures, which every browser shows. */
  readonly live: string
}

/** Makers whose paths are known, and gateways that turn RTSP into what a browser shows. */
export const cameraModels = {
  hikvision: {
    name: 'Hikvision (ISAPI)',
    snapshot: '/ISAPI/Streaming/channels/{channel}01/picture',
    live: '/ISAPI/Streaming/channels/{channel}02/httpPreview',
  },
  axis: {
    name: 'Axis (VAPIX)',
    snapshot: '/axis-cgi/jpg/image.cgi?camera={channel}',
    live: '/axis-cgi/mjpg/video.cgi?camera={channel}',
  },
  dahua: {
    name: 'Dahua',
    snapshot: '/cgi-bin/snapshot.cgi?channel={channel}',
    live: '/cgi-bin/mjpg/video.cgi?channel={channel}&subtype=1',
  },
  go2rtc: {
    name: 'RTSP by way of go2rtc',
    snapshot: '/api/frame.jpeg?src={channel}',
    live: '/api/stream.mjpeg?src={channel}',
  },
} as const satisfies Readonly<Record<string, CameraModel>>

export type CameraModelName = keyof typeof cameraModels

export const isCameraModel = (name: string): name is CameraModelName => Object.hasOwn(cameraModels, name)

/** Where a camera's pictures are: `base` is its address, or the gateway's. */
export function cameraUrls(model: CameraModelName, base: string, channel: string): { snapshot: string; live: string } {
  const at = (path: string): string => new URL(path.replace('{channel}', encodeURIComponent(channel)), base).href
  return { snapshot: at(cameraModels[model].snapshot), live: at(cameraModels[model].live) }
}
