import type { OutsideFailureKind } from '#shared/contract/autogate/codeco.ts'

/**
 * Why an outside system gave nothing to work with. `unreachable`: no answer, or one that says it is broken. `nonsense`: an
 * answer that is not what was agreed. `refused`: a clear no, such as wrong credentials.
 */
export class OutsideFailure extends Error {
  override readonly name = 'OutsideFailure'
  readonly kind: OutsideFailureKind

  constructor(kind: OutsideFailureKind, message: string, cause?: unknown) {
    super(message.slice(0, 250), { cause })
    this.kind = kind
  }
}
