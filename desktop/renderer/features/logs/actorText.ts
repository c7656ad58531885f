import type { logActivity } from '#shared/contract/autogate/logActivity.ts'
import { logWords } from '#shared/words/console/logs.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import type { Words } from '../../ui/useWords.ts'

const kinds: Readonly<Record<string, keyof typeof logWords>> = {
  user: 'user',
  device: 'device',
  external: 'external',
  partner: 'partner',
  system: 'system',
  nobody: 'nobody',
}

/** Who acted, by name, or by kind where there is none. */
export function actorText({ actor }: Pick<RowOf<typeof logActivity.list>, 'actor'>, say: Words): string {
  const kind = kinds[actor.kind]
  return actor.name ?? (kind === undefined ? actor.kind : say(logWords[kind]))
}
