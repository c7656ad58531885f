import type { ComponentType, LazyExoticComponent } from 'react'
import type { Permission } from '#shared/contract/permissions.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import type { AreaName } from './areas.ts'

/** A screen of the console: what rail, palette, title and G-keys are drawn from. */
export interface Screen {
  /** Below `#`, such as `/tickets`; it never changes, because people keep links to it. */
  readonly path: string
  readonly area: AreaName
  readonly title: Sentence
  /** One of these is enough; empty is for everybody who is signed in. */
  readonly permissions: readonly Permission[]
  /** People of a company have no use for it, whatever their role grants. */
  readonly zoneOnly?: boolean
  readonly Page: LazyExoticComponent<ComponentType>
}

interface Visitor {
  readonly permissions: readonly Permission[]
  readonly company: unknown
}

export const mayOpen = ({ permissions, zoneOnly = false }: Screen, visitor: Visitor): boolean =>
  (!zoneOnly || visitor.company === null) &&
  (permissions.length === 0 || permissions.some((one) => visitor.permissions.includes(one)))
