import Router from '@koa/router'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Handled } from './handle.ts'
import { routeOf, type Kit } from './route.ts'

/** Koa routes of every handled endpoint. */
export function mount(handled: readonly Handled[], kit: Kit): Router {
  const router = new Router()
  const routes = handled.flatMap(({ endpoints, handlers }) =>
    Object.entries(endpoints).map(([name, endpoint]) => ({ endpoint, handler: handlers[name] })),
  )
  for (const { endpoint, handler } of routes.sort((one, other) => comparePaths(one.endpoint, other.endpoint)))
    for (const path of [endpoint.path, ...(endpoint.alias === undefined ? [] : [endpoint.alias])])
      router.register(path, [endpoint.method.toLowerCase()], routeOf(endpoint, handler, kit))
  return router
}

/** Fixed segments before parameters, or `/v1/gates/:id` would swallow `/v1/gates/grouped`. */
export function comparePaths(one: Pick<Endpoint, 'path'>, other: Pick<Endpoint, 'path'>): number {
  const [ours, theirs] = [one.path.split('/'), other.path.split('/')]
  const parts = Math.min(ours.length, theirs.length)
  for (let at = 0; at < parts; at += 1) {
    const [mine, its] = [ours[at] ?? '', theirs[at] ?? '']
    if (mine.startsWith(':') !== its.startsWith(':')) return mine.startsWith(':') ? 1 : -1
  }
  return theirs.length - ours.length
}
