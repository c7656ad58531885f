import { describe, expect, it } from 'vitest'
import { contentPolicy, createConsoleFiles } from './consoleFiles.ts'

const asked: { address: string; method: string | undefined }[] = []
const files = createConsoleFiles({
  root: '/app/renderer',
  server: 'http://10.0.0.5:4000',
  readFile: async (path) => {
    if (path !== '/app/renderer/index.html') throw new Error('ENOENT')
    return new TextEncoder().encode('<!doctype html>')
  },
  fetch: async (address, { method }) => {
    asked.push({ address, method })
    return new Response('{}')
  },
})

describe('the console scheme', () => {
  it('serves the page with a policy that names only this server', async () => {
    const page = await files(new Request('autogate://console/'))
    expect(await page.text()).toBe('<!doctype html>')
    expect(page.headers.get('content-security-policy')).toBe(contentPolicy('http://10.0.0.5:4000'))
  })

  it('passes the API on with method, path and query', async () => {
    await files(new Request('autogate://console/v1/lanes/IN-01?x=1', { method: 'PUT', body: '{}' }))
    expect(asked.at(-1)).toEqual({ address: 'http://10.0.0.5:4000/v1/lanes/IN-01?x=1', method: 'PUT' })
  })

  it.each(['/..%2f..%2fetc%2fpasswd', '/%2e%2e/secret', '/missing.js'])('has nothing at %s', async (path) => {
    expect((await files(new Request(`autogate://console${path}`))).status).toBe(404)
  })

  it('allows no inline script, no plugin and no foreign host', () => {
    const policy = contentPolicy('https://gate.example')
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self' https://gate.example wss://gate.example")
  })
})
