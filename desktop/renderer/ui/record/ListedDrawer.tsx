import type { ReactNode } from 'react'
import { listWords } from '#shared/words/console/lists.ts'
import { Drawer } from '../Drawer.tsx'
import { ErrorFace } from '../ErrorFace.tsx'
import { Skeleton } from '../Skeleton.tsx'
import { useWords } from '../useWords.ts'
import { NotFoundFace } from './NotFoundFace.tsx'
import type { ListedRow } from './useListedRow.ts'

interface ListedDrawerProps<Row> {
  /** What stands in the address; null shows nothing. */
  id: string | null
  listed: ListedRow<Row>
  onClose: () => void
  children: (row: Row) => ReactNode
}

/** The drawer of a {@link ListedRow}: `children` for one that is there, else why there is none. */
export function ListedDrawer<Row>({ id, listed, onClose, children }: ListedDrawerProps<Row>) {
  const say = useWords()
  const { row, missing, problem, reload } = listed
  if (id === null) return null
  if (row !== null) return children(row)
  const head = say(missing ? listWords.notFound : problem === null ? listWords.loading : listWords.failedDetail)
  return (
    <Drawer label={head} head={head} onClose={onClose}>
      {missing ? (
        <NotFoundFace code="row.not_found" onClose={onClose} />
      ) : problem === null ? (
        <div className="drawer-section">
          <Skeleton lines={8} label={say(listWords.loading)} />
        </div>
      ) : (
        <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
      )}
    </Drawer>
  )
}
