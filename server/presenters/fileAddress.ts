import type { FileLinks } from '../ports.ts'
import type { SignUrl } from './lane.ts'

interface Visit {
  readonly ports: { readonly links: FileLinks }
  readonly request: { readonly baseUrl: string }
  readonly now: Date
}

/** Signs paths to whole addresses below the one that the caller used. */
export const fileAddresses = ({ ports, request, now }: Visit): SignUrl => {
  const base = request.baseUrl.replace(/\/$/, '')
  return (path) => base + ports.links.signFileUrl(path, now)
}
