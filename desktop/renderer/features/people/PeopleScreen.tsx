import { user, userStatuses } from '#shared/contract/autogate/user.ts'
import { levels } from '#shared/contract/permissions.ts'
import { peopleWords } from '#shared/words/console/people.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { useMe } from '../../api/session.ts'
import { useAddress } from '../../ui/address.ts'
import { Button } from '../../ui/Button.tsx'
import { CompanyFilter } from '../../ui/list/CompanyFilter.tsx'
import { ListScreen } from '../../ui/list/ListScreen.tsx'
import { ListTable } from '../../ui/list/ListTable.tsx'
import { useList } from '../../ui/list/useList.ts'
import { useListAddress } from '../../ui/list/useListAddress.ts'
import { WordFilter } from '../../ui/list/WordFilter.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { peopleColumns } from './peopleColumns.tsx'
import { PeopleDrawer } from './PeopleDrawer.tsx'
import { groupOf, groupsFor, nameInAddress } from './peopleKinds.ts'

/** Everybody who can sign in, of all levels. */
export function PeopleScreen() {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const { get } = useAddress()
  const address = useListAddress(['level', 'status', 'company_id', 'role_id'], 'name')
  const list = useList(user.list, address.query)
  const level = levels.find((one) => one === get('level')) ?? null
  const groups = groupsFor(me.role.level)
  const usual = groups.find((group) => level !== null && group === groupOf(level)) ?? groups[0]
  const record = useRecord({
    write: groups.length === 0 ? null : 'user.write',
    createLabel: peopleWords.create,
    ...(usual !== undefined && { createKind: usual }),
  })
  return (
    <ListScreen
      title={say(peopleWords.title)}
      searchLabel={say(peopleWords.search)}
      address={address}
      list={list}
      counted={(total, count) => say(peopleWords.counted, { total, count })}
      actions={
        record.mayWrite &&
        usual !== undefined && (
          <Button kind="primary" icon="plus" keys="N" onClick={() => record.create(usual)}>
            {groups.length > 1
              ? say(peopleWords.createOf, { level: say(peopleWords[usual]) })
              : say(peopleWords.create)}
          </Button>
        )
      }
      tabs={
        me.company === null && (
          <Tabs
            label={say(peopleWords.level)}
            value={level ?? 'all'}
            onChange={(next) => address.setFilter({ level: next === 'all' ? null : next })}
            tabs={[
              { value: 'all', label: say(peopleWords.all) },
              ...levels.map((one) => ({ value: one, label: say(peopleWords[one]) })),
            ]}
          />
        )
      }
      filters={
        <>
          <WordFilter
            address={address}
            name="status"
            label={recordWords.status}
            values={userStatuses}
            words={peopleWords}
          />
          <CompanyFilter address={address} />
        </>
      }
      drawer={<PeopleDrawer record={record} onReload={list.reload} onChanged={list.replace} />}
    >
      <ListTable
        name="people"
        label={say(peopleWords.title)}
        columns={peopleColumns(say, language)}
        list={list}
        address={address}
        rowKey={nameInAddress}
        empty={{ icon: 'people', title: say(peopleWords.empty), text: say(peopleWords.emptyText) }}
      />
    </ListScreen>
  )
}
