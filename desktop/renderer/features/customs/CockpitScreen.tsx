import { useState } from 'react'
import { codeco } from '#shared/contract/autogate/codeco.ts'
import { codecoStates, correctionStates } from '#shared/domain/codeco.ts'
import { codecoStateNames, correctionNames, customsWords } from '#shared/words/console/customs.ts'
import { Button } from '../../ui/Button.tsx'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { PeriodFilter } from '../../ui/list/PeriodFilter.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { codecoColumns, CodecoState, type Movement } from './codecoColumns.tsx'
import { CodecoView } from './CodecoView.tsx'
import { CorrectButton } from './CorrectButton.tsx'
import { Reconcile } from './Reconcile.tsx'
import { RequeueButton } from './RequeueButton.tsx'
import { SourceHealth } from './SourceHealth.tsx'
import './customs.css'

const filters = ['state', 'correction', 'company_id', 'start_date', 'end_date'] as const

/** How customs and terminal are, and where every gate movement is on its way to them. */
export function CockpitScreen() {
  const say = useWords()
  const language = useLanguage()
  const address = useListAddress(filters, '-moved_at')
  const list = useList(codeco.list, address.query)
  const overview = useReply(codeco.overview, {})
  const record = useRecord({ write: null })
  const [reconciling, setReconciling] = useState(false)
  const { filter, setFilter } = address
  const readAgain = (): void => {
    overview.reload()
    list.reload()
  }
  return (
    <ListScreen
      title={say(customsWords.cockpit)}
      searchLabel={say(customsWords.search)}
      address={address}
      list={list}
      counted={(total, count) => say(customsWords.counted, { total, count })}
      tabs={
        <SourceHealth
          overview={overview}
          state={filter('state')}
          onState={(state) => setFilter({ state: filter('state') === state ? null : state })}
        />
      }
      actions={
        <>
          <Button icon="retry" onClick={readAgain}>
            {say(customsWords.refresh)}
          </Button>
          <Button icon="check" onClick={() => setReconciling(true)}>
            {say(customsWords.reconcile)}
          </Button>
        </>
      }
      filters={
        <>
          <WordFilter
            address={address}
            name="state"
            label={customsWords.state}
            values={codecoStates}
            words={codecoStateNames}
          />
          <WordFilter
            address={address}
            name="correction"
            label={customsWords.correction}
            values={correctionStates}
            words={correctionNames}
          />
          <PeriodFilter address={address} label={customsWords.moved} />
          <CompanyFilter address={address} />
        </>
      }
      drawer={
        <RecordDrawer
          record={record}
          detail={codeco.detail}
          createTitle={say(customsWords.outbox)}
          renderTitle={(row) => (
            <>
              <span className="mono">{row.ref_number ?? row.police_number}</span>
              <CodecoState state={row.state} say={say} />
            </>
          )}
          renderView={(row) => <CodecoView row={row} />}
          renderActions={(row, reply) => {
            const onDone = (next: Movement): void => {
              list.replace(next)
              reply.reload()
              overview.reload()
            }
            if (row.correction?.state === 'due') return <CorrectButton row={row} onDone={onDone} />
            const failed = row.state === 'rejected' || row.state === 'dead'
            return failed && row.undone_at === null && <RequeueButton row={row} onDone={onDone} />
          }}
        />
      }
    >
      <ListTable
        name="codeco"
        label={say(customsWords.outbox)}
        columns={codecoColumns(say, language)}
        list={list}
        address={address}
        empty={{ icon: 'upload', title: say(customsWords.outboxEmpty), text: say(customsWords.outboxEmptyText) }}
      />
      {reconciling && <Reconcile onFound={readAgain} onClose={() => setReconciling(false)} />}
    </ListScreen>
  )
}
