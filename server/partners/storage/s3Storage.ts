import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { isFilePath } from '#shared/domain/filePath.ts'
import type { FileStorage } from '../../ports.ts'

/**
 * Files in a bucket: `s3://bucket/prefix?endpoint=…&region=…`. The keys come from `AWS_ACCESS_KEY_ID` and
 * `AWS_SECRET_ACCESS_KEY` or from the machine's role, never from the address.
 */
export function createS3Storage(address: string): FileStorage {
  const url = new URL(address)
  const endpoint = url.searchParams.get('endpoint')
  const bucket = url.hostname
  const prefix = url.pathname.replace(/^\/|\/$/g, '')
  const client = new S3Client({
    region: url.searchParams.get('region') ?? 'us-east-1',
    maxAttempts: 3,
    requestHandler: { requestTimeout: 10_000, connectionTimeout: 3_000 },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
  })
  const at = (path: string) => {
    if (!isFilePath(path)) throw new Error('not a path of the file storage')
    return { Bucket: bucket, Key: prefix === '' ? path : `${prefix}/${path}` }
  }
  return {
    async put(path, bytes, mediaType) {
      await client.send(new PutObjectCommand({ ...at(path), Body: bytes, ContentType: mediaType, IfNoneMatch: '*' }))
    },
    async read(path, range) {
      if (!isFilePath(path)) return null
      const part = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` }
      const found = await client.send(new GetObjectCommand({ ...at(path), ...part })).catch(absent)
      return found === null ? null : (found.Body as AsyncIterable<Uint8Array>)
    },
    async size(path) {
      if (!isFilePath(path)) return null
      const found = await client.send(new HeadObjectCommand(at(path))).catch(absent)
      return found?.ContentLength ?? null
    },
    async remove(path) {
      await client.send(new DeleteObjectCommand(at(path)))
    },
  }
}

function absent(error: unknown): null {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
  throw error
}
