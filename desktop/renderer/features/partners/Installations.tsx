import { useState } from 'react'
import { partners } from '#shared/contract/partner/partners.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { partnerWords } from '#shared/words/console/partners.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { useCompanies } from '../../ui/form/CompanyField.tsx'
import { dateText } from '../../ui/formats.ts'
import { problemOf } from '../../ui/problem.ts'
import { Select } from '../../ui/Select.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import './Installations.css'

const shapes: Readonly<Record<string, StateShape>> = {
  waiting: 'open',
  connected: 'full',
  expired: 'past',
  ended: 'past',
}

/** Which companies let the partner in; a company's own people decide about their own. */
export function Installations({ partnerId }: { partnerId: string }) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const { data, problem, reload } = useReply(partners.tenants, { params: { id: partnerId }, query: { per_page: 100 } })
  const mayWrite = me.permissions.includes('client.write')

  async function allow(company_id: string, allowed: boolean): Promise<void> {
    try {
      await call(partners.allow, { params: { id: partnerId, company_id }, body: { allowed } })
      reload()
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  return (
    <DrawerSection title={say(partnerWords.installations)}>
      {data === null ? (
        problem === null ? (
          <Skeleton lines={4} label={say(listWords.loading)} />
        ) : (
          <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
        )
      ) : (
        <>
          {data.length === 0 && <p className="faint">{say(partnerWords.noInstallations)}</p>}
          {data.map((row) => (
            <div key={row.id} className="installation">
              <b>{row.company.name}</b>
              <StateMark shape={shapes[row.state] ?? 'open'}>{say(partnerWords[row.state])}</StateMark>
              <span className="faint">
                {[
                  say(row.allowed ? partnerWords.allowed : partnerWords.notAllowed),
                  row.days_connected === null ? null : say(partnerWords.days, { days: row.days_connected }),
                  row.expires_at === null
                    ? null
                    : say(partnerWords.until, { time: dateText(row.expires_at, language) }),
                  row.uninstall_reason,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
              {mayWrite && (
                <Button onClick={() => void allow(row.company.id, !row.allowed)}>
                  {say(row.allowed ? partnerWords.withdraw : partnerWords.allow)}
                </Button>
              )}
            </div>
          ))}
          {mayWrite &&
            (me.company === null ? (
              <AllowCompany onAllow={(id) => void allow(id, true)} />
            ) : (
              data.length === 0 && (
                <Button onClick={() => me.company !== null && void allow(me.company.id, true)}>
                  {say(partnerWords.allow)}
                </Button>
              )
            ))}
        </>
      )}
    </DrawerSection>
  )
}

function AllowCompany({ onAllow }: { onAllow: (id: string) => void }) {
  const say = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const { choices } = useCompanies('')
  return (
    <div className="row">
      <Select
        aria-label={say(partnerWords.allowCompany)}
        choices={choices}
        value={chosen}
        empty={say(partnerWords.allowCompany)}
        onChange={setChosen}
      />
      <Button
        onClick={() => {
          if (chosen === null) return
          onAllow(chosen)
          setChosen(null)
        }}
      >
        {say(partnerWords.allow)}
      </Button>
    </div>
  )
}
