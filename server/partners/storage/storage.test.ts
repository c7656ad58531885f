import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filePathOf } from '#shared/domain/filePath.ts'
import type { FileStorage } from '../../ports.ts'
import { createStorage } from './createStorage.ts'

const bytes = new TextEncoder().encode('Surat Jalan 0123456789')
const newPath = () => filePathOf(randomBytes(16).toString('hex'), 'surat.pdf', 'pdf')

async function textOf(content: AsyncIterable<Uint8Array> | null): Promise<string | null> {
  if (content === null) return null
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts).toString()
}

/** What every storage must do, whatever lies behind it. */
function describeStorage(name: string, open: () => FileStorage): void {
  describe(name, () => {
    test('gives back what was put, whole and in part', async () => {
      const storage = open()
      const path = newPath()
      await storage.put(path, bytes, 'application/pdf')
      expect(await storage.size(path)).toBe(bytes.length)
      expect(await textOf(await storage.read(path))).toBe('Surat Jalan 0123456789')
      expect(await textOf(await storage.read(path, { start: 6, end: 10 }))).toBe('Jalan')
    })

    test('knows nothing of a file that was never put, or was removed', async () => {
      const storage = open()
      const path = newPath()
      await storage.put(path, bytes, 'application/pdf')
      await storage.remove(path)
      await storage.remove(path)
      for (const absent of [path, newPath()]) {
        expect(await storage.read(absent)).toBeNull()
        expect(await storage.size(absent)).toBeNull()
      }
    })

    test.each(['../escape', '/etc/passwd', 'uploads/../../x', 'uploads/x', `${newPath()}/../../../x`, ''])(
      'neither writes nor reads %j',
      async (path) => {
        const storage = open()
        await expect(storage.put(path, bytes, 'text/plain')).rejects.toThrow('not a path')
        await expect(storage.remove(path)).rejects.toThrow('not a path')
        expect(await storage.read(path)).toBeNull()
        expect(await storage.size(path)).toBeNull()
      },
    )
  })
}

const folder = mkdtempSync(join(tmpdir(), 'autogate-storage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeStorage('a folder', () => createStorage(join(folder, 'files')))

describe('a folder', () => {
  test('never overwrites a file and leaves no draft behind', async () => {
    const root = join(folder, 'kept')
    const storage = createStorage(root)
    const path = newPath()
    await storage.put(path, bytes, 'application/pdf')
    await expect(storage.put(path, new Uint8Array(1), 'application/pdf')).rejects.toThrow('EEXIST')
    expect(await storage.size(path)).toBe(bytes.length)
    expect(readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([])
  })

  test('does not follow a link out of the root', async () => {
    const root = join(folder, 'linked')
    const path = newPath()
    const name = path.slice('uploads/'.length)
    const secret = join(folder, 'secret')
    writeFileSync(secret, 'secret')
    mkdirSync(join(root, 'uploads', name.slice(0, 2)), { recursive: true })
    symlinkSync(secret, join(root, 'uploads', name.slice(0, 2), name))
    const storage = createStorage(root)
    expect(await storage.read(path)).toBeNull()
    expect(await storage.size(path)).toBeNull()
  })
})

describe('S3', () => {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'autogate-files', configs: [] }],
  })
  let address = ''
  beforeAll(async () => {
    process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER'
    const { port } = await server.run()
    const endpoint = encodeURIComponent(`http://127.0.0.1:${port}`)
    address = `s3://autogate-files/gresik?endpoint=${endpoint}&region=ap-southeast-3`
  })
  afterAll(() => server.close())

  describeStorage('a bucket', () => createStorage(address))
})
