import { once } from 'node:events'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

/** The proxy of a site: `/cameras/` leads to the gateway, everything else, sockets too, to the server. */
export async function startSiteProxy(
  server: string,
  gatewayPort: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const serverPort = Number(new URL(server).port)
  const portOf = (path = ''): number => (path.startsWith('/cameras/') ? gatewayPort : serverPort)

  function pass(near: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url } = near
    const far = ask({ host: '127.0.0.1', port: portOf(url), path: url, method, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers)
      told.pipe(answer)
      told.on('error', () => answer.destroy())
      told.on('aborted', () => answer.destroy())
    })
    far.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
    answer.on('close', () => far.destroy())
    near.pipe(far)
  }

  const proxy = createServer(pass)
  proxy.on('upgrade', ({ url, headers }, near, first) => {
    const far = connect(serverPort, '127.0.0.1', () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`)
      far.write(`GET ${url ?? ''} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      far.write(first)
      near.pipe(far).pipe(near)
    })
    for (const end of [near, far]) end.on('error', () => (near.destroy(), far.destroy()))
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async close() {
      proxy.closeAllConnections()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
