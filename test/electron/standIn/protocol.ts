import type { Page, Request as PageRequest, Route } from 'playwright-core'
import { isServed, toChromium, toElectron } from './addresses.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
const schemes = new Set<string>()

export const protocol = {
  registerSchemesAsPrivileged(given: readonly { scheme: string }[]): void {
    for (const { scheme } of given) schemes.add(scheme)
  },
  handle(scheme: string, handler: Handler): void {
    handlers.set(scheme, handler)
  },
}

export const served = (address: string): string => toChromium(address, schemes)

/** Requests of our own schemes, and whatever is not this machine: a page that leaves is asked first. */
export const isWatched = (address: URL): boolean => isServed(address) || address.hostname !== '127.0.0.1'

/** Answers a page's request as the protocol's handler does, its streamed body included. */
export async function answerRoute(route: Route, mayGo: (page: Page, address: string) => boolean): Promise<void> {
  const request = route.request()
  const page = pageOf(request)
  if (page !== null && leavesPage(request, page) && !mayGo(page, request.url())) return await route.abort('aborted')
  const address = toElectron(request.url())
  const handler = handlers.get(new URL(address).protocol.slice(0, -1))
  if (handler === undefined) return await route.abort('connectionrefused')
  try {
    const response = await handler(requestOf(request, address))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  } catch {
    await route.abort('failed').catch(() => undefined)
  }
}

function requestOf(request: PageRequest, address: string): Request {
  const body = request.postDataBuffer()
  const headers = Object.fromEntries(
    Object.entries(request.headers()).map(([name, value]) => [
      name,
      name === 'origin' || name === 'referer' ? toElectron(value) : value,
    ]),
  )
  return new Request(address, {
    method: request.method(),
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
}

function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

const leavesPage = (request: PageRequest, page: Page): boolean =>
  request.isNavigationRequest() && request.frame() === page.mainFrame()
