import type { ReactNode } from 'react'
import type { Endpoint, ReplyData } from '#shared/contract/endpoint.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { Button } from '../Button.tsx'
import { Drawer } from '../Drawer.tsx'
import { ErrorFace } from '../ErrorFace.tsx'
import { Skeleton } from '../Skeleton.tsx'
import { useReply, type Reply } from '../useReply.ts'
import { useWords } from '../useWords.ts'
import { NotFoundFace } from './NotFoundFace.tsx'
import type { OpenRecord } from './useRecord.ts'

interface RecordDrawerProps<E extends Endpoint> {
  record: OpenRecord
  /** Reads the row. */
  detail: E
  /** The parameter of its path, `id` without it. */
  param?: string
  /** The id in the name that stands in the address; the name itself without it. */
  idOf?: (name: string) => string
  /** Over a new row. */
  createTitle: string
  renderTitle: (row: ReplyData<E>) => ReactNode
  renderView: (row: ReplyData<E>, reply: Reply<ReplyData<E>>) => ReactNode
  /** The form of a new row (null) or of one that exists. */
  renderForm?: (row: ReplyData<E> | null, reply: Reply<ReplyData<E>>) => ReactNode
  /** Buttons beside "Ubah". */
  renderActions?: (row: ReplyData<E>, reply: Reply<ReplyData<E>>) => ReactNode
  /** False where this row cannot be changed. */
  editable?: (row: ReplyData<E>) => boolean
}

/** One row beside its list: to read, to change, or to make. */
export function RecordDrawer<E extends Endpoint>(props: RecordDrawerProps<E>) {
  const {
    record,
    detail,
    param = 'id',
    idOf = (name) => name,
    createTitle,
    renderTitle,
    renderView,
    renderForm,
    renderActions,
    editable = () => true,
  } = props
  const say = useWords()
  const reply = useReply(detail, (record.id === null ? null : { params: { [param]: idOf(record.id) } }) as never)
  const { data } = reply
  if (record.mode === 'closed') return null
  if (record.mode === 'new')
    return (
      <Drawer label={createTitle} head={createTitle} onClose={record.close}>
        {renderForm?.(null, reply)}
      </Drawer>
    )
  const { problem } = reply
  const missing = problem?.code.endsWith('not_found') === true
  const without = problem === null ? listWords.loading : missing ? listWords.notFound : listWords.failedDetail
  const head = data === null ? say(without) : renderTitle(data)
  const body =
    data !== null ? (
      record.mode === 'edit' ? (
        renderForm?.(data, reply)
      ) : (
        renderView(data, reply)
      )
    ) : problem !== null && missing ? (
      <NotFoundFace code={problem.code} onClose={record.close} />
    ) : problem !== null ? (
      <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reply.reload} />
    ) : (
      <div className="drawer-section">
        <Skeleton lines={8} label={say(listWords.loading)} />
      </div>
    )
  const mayEdit = record.mayWrite && renderForm !== undefined && data !== null && editable(data)
  const acts = data === null ? null : renderActions?.(data, reply)
  const foot =
    record.mode === 'view' && data !== null && (mayEdit || (acts !== null && acts !== undefined && acts !== false)) ? (
      <>
        {mayEdit && record.id !== null && (
          <Button icon="pen" keys="E" onClick={() => record.id !== null && record.edit(record.id)}>
            {say(formWords.edit)}
          </Button>
        )}
        {acts}
      </>
    ) : undefined
  return (
    <Drawer
      label={typeof head === 'string' ? head : say(listWords.open)}
      head={head}
      onClose={record.close}
      foot={foot}
      steps={record.mode === 'view'}
    >
      {body}
    </Drawer>
  )
}
