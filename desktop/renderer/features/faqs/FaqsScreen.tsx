import { faq } from '#shared/contract/autogate/faq.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { faqWords } from '#shared/words/console/faqs.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { ChoiceFilter } from '../../ui/list/ChoiceFilter.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/DataTable.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { useRecord } from '../../ui/record/useRecord.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { StateMark } from '../../ui/StateMark.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useWords, type Words } from '../../ui/useWords.ts'
import { FaqDrawer } from './FaqDrawer.tsx'

export type Faq = ReplyData<typeof faq.detail>

const columns = (say: Words): readonly Column<Faq>[] => [
  {
    name: 'group',
    label: faqWords.group,
    width: 200,
    render: ({ group }) => <span className="soft">{group.name}</span>,
  },
  { name: 'position', label: faqWords.position, width: 80, align: 'right', render: ({ position }) => position },
  { name: 'question', label: faqWords.question, width: 320, grow: true, render: ({ question }) => question },
  {
    name: 'published',
    label: recordWords.status,
    width: 120,
    render: ({ is_published }) => (
      <StateMark shape={is_published ? 'full' : 'open'}>
        {say(is_published ? faqWords.published : faqWords.draft)}
      </StateMark>
    ),
  },
]

/** Questions and answers, in their groups and order, drafts included. */
export function FaqsScreen() {
  const say = useWords()
  const address = useListAddress(['is_published'])
  const reply = useReply(faq.grouped, { query: address.query })
  const record = useRecord({ write: 'faq.write', createLabel: faqWords.create })
  const groups = reply.data ?? []
  const rows = groups.flatMap(({ faqs }) => faqs)
  return (
    <ListScreen
      title={say(faqWords.title)}
      searchLabel={say(faqWords.search)}
      address={address}
      list={{ total: reply.data === null ? null : rows.length, reading: reply.reading, asOf: reply.asOf }}
      counted={(total, count) => say(faqWords.counted, { total, count })}
      actions={
        record.mayWrite && (
          <Button kind="primary" icon="plus" keys="N" onClick={() => record.create()}>
            {say(faqWords.create)}
          </Button>
        )
      }
      filters={
        <ChoiceFilter
          label={say(recordWords.status)}
          choices={[
            { value: 'true', label: say(faqWords.published) },
            { value: 'false', label: say(faqWords.draft) },
          ]}
          value={address.filter('is_published')}
          onChange={(is_published) => address.setFilter({ is_published })}
        />
      }
      drawer={<FaqDrawer record={record} groups={groups.map(({ name }) => name)} onChanged={reply.reload} />}
    >
      {reply.data === null ? (
        <div className="list-face" data-wait={reply.problem === null || undefined}>
          {reply.problem === null ? (
            <Skeleton lines={12} label={say(listWords.loading)} />
          ) : (
            <ErrorFace title={say(listWords.failed)} problem={reply.problem} onRetry={reply.reload} />
          )}
        </div>
      ) : rows.length === 0 ? (
        <div className="list-face">
          <EmptyFace
            icon={address.filtered ? 'search' : 'question'}
            title={say(address.filtered ? listWords.nothingFound : faqWords.empty)}
            text={say(address.filtered ? listWords.nothingFoundText : faqWords.emptyText)}
          />
        </div>
      ) : (
        <DataTable
          name="faqs"
          label={say(faqWords.title)}
          columns={columns(say)}
          total={rows.length}
          row={(index) => rows[index]}
          rowKey={({ id }) => id}
          openKey={record.id}
          onOpen={({ id }) => record.view(id)}
          old={reply.reading}
        />
      )}
    </ListScreen>
  )
}
