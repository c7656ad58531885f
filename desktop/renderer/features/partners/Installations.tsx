import { useState } from 'react'
import { partners } from '#shared/contract/partner/partners.ts'
import { partnerWords } from '#shared/words/console/partners.ts'
import { call, useMe } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { dateText } from '../../ui/formats.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { StateMark, type StateShape } from '../../ui/StateMark.tsx'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { AllowCompany } from './AllowCompany.tsx'
import './Installations.css'

type Installation = RowOf<typeof partners.tenants>
type Company = Installation['company']

const shapes: Readonly<Record<Installation['state'], StateShape>> = {
  waiting: 'open',
  connected: 'full',
  expired: 'past',
  ended: 'past',
}

interface InstallationsProps {
  partner: { readonly id: string; readonly name: string }
}

/** Which companies let the partner in; a company's own people decide about their own. */
export function Installations({ partner }: InstallationsProps) {
  const say = useWords()
  const me = useMe()
  const reply = useReply(partners.tenants, { params: { id: partner.id }, query: { per_page: 100 } })
  const [ending, setEnding] = useState<Company | null>(null)
  const [adding, setAdding] = useState(false)
  const mayWrite = me.permissions.includes('client.write')

  async function allow(company: Company, allowed: boolean): Promise<void> {
    await call(partners.allow, { params: { id: partner.id, company_id: company.id }, body: { allowed } })
    const sentence = allowed ? partnerWords.nowAllowed : partnerWords.nowWithdrawn
    toast('check', saying(sentence, { partner: partner.name, company: company.name }))
    reply.reload()
  }

  return (
    <DrawerSection title={say(partnerWords.installations)}>
      <ReplyPart reply={reply} lines={4}>
        {(rows) => (
          <>
            {rows.length === 0 && <p className="faint">{say(partnerWords.noInstallations)}</p>}
            {rows.map((row) => (
              <InstallationRow
                key={row.id}
                row={row}
                onAllow={mayWrite ? () => allow(row.company, true) : null}
                onEnd={() => setEnding(row.company)}
              />
            ))}
            {mayWrite && (me.company === null || rows.length === 0) && (
              <Button icon="plus" onClick={() => setAdding(true)}>
                {say(partnerWords.allowCompany)}
              </Button>
            )}
          </>
        )}
      </ReplyPart>
      {ending !== null && (
        <AskDialog
          title={say(partnerWords.withdrawTitle, { partner: partner.name, company: ending.name })}
          action={say(partnerWords.withdraw)}
          act={() => allow(ending, false)}
          onClose={() => setEnding(null)}
        >
          <p>{say(partnerWords.withdrawText)}</p>
        </AskDialog>
      )}
      {adding && <AllowCompany partner={partner} onAllowed={reply.reload} onClose={() => setAdding(false)} />}
    </DrawerSection>
  )
}

interface InstallationRowProps {
  row: Installation
  /** Null for who only looks. */
  onAllow: (() => Promise<void>) | null
  onEnd: () => void
}

function InstallationRow({ row, onAllow, onEnd }: InstallationRowProps) {
  const say = useWords()
  const language = useLanguage()
  return (
    <div className="installation">
      <b>{row.company.name}</b>
      <StateMark shape={shapes[row.state]}>{say(partnerWords[row.state])}</StateMark>
      <span className="faint">
        {[
          say(row.allowed ? partnerWords.allowed : partnerWords.notAllowed),
          row.days_connected === null ? null : say(partnerWords.days, { days: row.days_connected }),
          row.expires_at === null ? null : say(partnerWords.until, { time: dateText(row.expires_at, language) }),
          row.uninstall_reason,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      {onAllow !== null && (
        <Button onClick={row.allowed ? onEnd : () => void onAllow().catch(tellProblem)}>
          {say(row.allowed ? partnerWords.withdraw : partnerWords.allow)}
        </Button>
      )}
    </div>
  )
}

const tellProblem = (error: unknown): void => toast('octagon', problemOf(error).said, { tone: 'crit' })
