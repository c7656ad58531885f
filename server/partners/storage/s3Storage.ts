import { isFilePath } from '#shared/domain/filePath.ts'
import type { FileStorage } from '../../ports.ts'

/**
 * Files in a bucket: `s3://bucket/prefix?endpoint=…&region=…`. The keys come from `AWS_ACCESS_KEY_ID` and
 * `AWS_SECRET_ACCESS_KEY` or from the machine's role, never from the address. The SDK is loaded when a bucket is used,
 * because it is larger than the rest of the server.
 */
export function createS3Storage(address: string): FileStorage {
  const url = new URL(address)
  const opening = open(url)
  /* A failure is told to whoever uses the storage first. */
  opening.catch(() => {})
  const prefix = url.pathname.replace(/^\/|\/$/g, '')
  const at = (path: string) => {
    if (!isFilePath(path)) throw new Error('not a path of the file storage')
    return { Bucket: url.hostname, Key: prefix === '' ? path : `${prefix}/${path}` }
  }
  return {
    async put(path, bytes, mediaType) {
      const place = at(path)
      const { client, sdk } = await opening
      await client.send(new sdk.PutObjectCommand({ ...place, Body: bytes, ContentType: mediaType, IfNoneMatch: '*' }))
    },
    async read(path, range) {
      if (!isFilePath(path)) return null
      const { client, sdk } = await opening
      const part = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` }
      const found = await client.send(new sdk.GetObjectCommand({ ...at(path), ...part })).catch(absent)
      return found === null ? null : (found.Body as AsyncIterable<Uint8Array>)
    },
    async size(path) {
      if (!isFilePath(path)) return null
      const { client, sdk } = await opening
      const found = await client.send(new sdk.HeadObjectCommand(at(path))).catch(absent)
      return found?.ContentLength ?? null
    },
    async remove(path) {
      const place = at(path)
      const { client, sdk } = await opening
      await client.send(new sdk.DeleteObjectCommand(place))
    },
  }
}

async function open(url: URL) {
  const sdk = await import('@aws-sdk/client-s3')
  const endpoint = url.searchParams.get('endpoint')
  const client = new sdk.S3Client({
    region: url.searchParams.get('region') ?? 'us-east-1',
    maxAttempts: 3,
    requestHandler: { requestTimeout: 10_000, connectionTimeout: 3_000 },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
  })
  return { sdk, client }
}

function absent(error: unknown): null {
  const { $metadata: metadata } = error as { $metadata?: { httpStatusCode?: number } }
  if (metadata?.httpStatusCode === 404) return null
  throw error
}
