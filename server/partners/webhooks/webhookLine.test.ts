import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './publicAddress.ts'
import { createWebhookLine, lookupPublic } from './webhookLine.ts'

describe('a public address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '103.10.66.1', '172.32.0.1', '2606:4700:4700::1111', '2404:6800:4003::1'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('a careful line', () => {
  const line = createWebhookLine({ targets: 'public' })

  it.each(['https://example.com/hook', 'https://erp.example.co.id:8443/a?b=c', 'https://8.8.8.8/'])(
    'may call %s',
    (url) => expect(line.isAllowed(url)).toBe(true),
  )

  it.each([
    'http://example.com/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://x.localhost/',
    'https://printer/',
    'https://db.internal/',
    'https://nas.local/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.5:9200/',
    'https://user:secret@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.com',
    '',
  ])('never calls %s', async (url) => {
    expect(line.isAllowed(url)).toBe(false)
    await expect(line.post(url, {}, '{}')).rejects.toThrow('not allowed')
  })

  it('gives no address of a name that leads inside', async () => {
    const answer = await new Promise<[Error | null, unknown]>((resolve) =>
      lookupPublic('localhost', { all: true }, (error, found) => resolve([error, found])),
    )
    expect(answer[0]?.message).toContain('not public')
  })
})

describe('a line that may call anything', () => {
  const line = createWebhookLine({ targets: 'any' })

  it('posts to this machine, and says in words when nobody answers', async () => {
    const server = createServer((request, response) => {
      response.writeHead(202)
      request.pipe(response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    expect(await line.post(url, { 'x-a': 'b' }, 'Größe')).toEqual({ status: 202, answer: 'Größe' })
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await expect(line.post(url, {}, '{}')).rejects.toThrow('ECONNREFUSED')
    expect(line.isAllowed('http://user:secret@127.0.0.1/')).toBe(false)
  })
})
