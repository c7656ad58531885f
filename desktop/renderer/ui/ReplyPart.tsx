import type { ReactNode } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { ErrorFace } from './ErrorFace.tsx'
import { Skeleton } from './Skeleton.tsx'
import type { Reply } from './useReply.ts'
import { useWords } from './useWords.ts'

interface ReplyPartProps<Data> {
  reply: Pick<Reply<Data>, 'data' | 'problem' | 'reload'>
  /** Of the skeleton while it is on its way. */
  lines: number
  children: (data: Data) => ReactNode
}

/** A part of a page that an endpoint fills: what came, that it is on its way, or why it did not come. */
export function ReplyPart<Data>({ reply, lines, children }: ReplyPartProps<Data>) {
  const say = useWords()
  const { data, problem, reload } = reply
  if (data !== null) return children(data)
  if (problem === null) return <Skeleton lines={lines} label={say(listWords.loading)} />
  return <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
}
