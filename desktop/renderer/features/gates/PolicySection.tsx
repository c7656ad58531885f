import { useState } from 'react'
import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { policyNumbers } from '#shared/domain/policy.ts'
import { effectWords, obstacleNames, policyNumberWords, policyWords } from '#shared/words/console/policies.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText, numberText } from '../../ui/formats.ts'
import { ReasonAsk } from '../../ui/ReasonAsk.tsx'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { saying } from '../../ui/said.ts'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { GateRow } from './GateView.tsx'
import { PolicyCompare } from './PolicyCompare.tsx'
import { PolicyForm } from './PolicyForm.tsx'
import { colourable, effectIn, numberNames } from './policyValues.ts'

/** The rules in force, and the versions before them: compared, and returned to. */
export function PolicySection({ row, onChanged }: { row: GateRow; onChanged: () => void }) {
  const say = useWords()
  const language = useLanguage()
  const mayWrite = useMe().permissions.includes('gate.write')
  const [open, setOpen] = useState<'edit' | { readonly compare: number } | { readonly back: number } | null>(null)
  const versions = useReply(gatePolicy.list, { params: { id: row.id }, query: { per_page: 100 } })
  const changed = (): void => {
    versions.reload()
    onChanged()
  }

  async function rollBack(to_version: number, note: string): Promise<void> {
    const body = { to_version, note, seen_version: row.policy_version }
    const { data } = await call(gatePolicy.rollBack, { params: { id: row.id }, body })
    toast('check', saying(policyWords.saved, { gate: row.name, version: data.policy_version }))
    changed()
  }

  const unusual = colourable.filter(({ code, usual }) => effectIn(row.policy, code) !== usual)
  return (
    <DrawerSection title={`${say(policyWords.title)} · ${say(policyWords.version, { version: row.policy_version })}`}>
      <div className="gate-policy">
        <Facts
          facts={[
            ...numberNames.map((name) => {
              const value = row.policy[name]
              const own = value !== policyNumbers[name].fallback
              return [
                say(policyNumberWords[name]),
                <span key={name} className={own ? 'strong' : 'soft'}>
                  {numberText(value, language)}
                </span>,
              ] as const
            }),
            ...unusual.map(
              ({ code }) =>
                [
                  say(obstacleNames[code] ?? { id: code, en: code }),
                  <span key={code} className="strong">
                    {say(effectWords[effectIn(row.policy, code)])}
                  </span>,
                ] as const,
            ),
          ]}
        />
      </div>
      <div className="row gate-policy-actions">
        {mayWrite && (
          <Button icon="pen" onClick={() => setOpen('edit')}>
            {say(policyWords.edit)}
          </Button>
        )}
        <Button
          icon="list"
          blocked={row.policy_version < 2 ? say(policyWords.oneVersion) : undefined}
          onClick={() => setOpen({ compare: row.policy_version - 1 })}
        >
          {say(policyWords.compare)}
        </Button>
      </div>
      <ReplyPart reply={versions} lines={3}>
        {(all) => (
          <ol className="gate-versions" aria-label={say(policyWords.versions)}>
            {all.map((version) => (
              <li key={version.policy_version}>
                <b className="strong">{say(policyWords.version, { version: version.policy_version })}</b>
                {version.current && <Tag tone="accent">{say(policyWords.current)}</Tag>}
                <span className="push" />
                {!version.current && (
                  <Button kind="ghost" onClick={() => setOpen({ compare: version.policy_version })}>
                    {say(policyWords.compare)}
                  </Button>
                )}
                {!version.current && mayWrite && (
                  <Button kind="ghost" icon="undo" onClick={() => setOpen({ back: version.policy_version })}>
                    {say(policyWords.rollBack)}
                  </Button>
                )}
                <p className="faint">
                  {version.note}{' '}
                  {say(policyWords.by, {
                    by: version.created_by ?? policyWords.system,
                    time: momentText(version.created_at, language),
                  })}
                </p>
              </li>
            ))}
          </ol>
        )}
      </ReplyPart>
      {open === 'edit' && <PolicyForm row={row} onSaved={changed} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'edit' && 'compare' in open && (
        <PolicyCompare
          row={row}
          versions={(versions.data ?? []).map(({ policy_version }) => policy_version)}
          first={open.compare}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== null && open !== 'edit' && 'back' in open && (
        <ReasonAsk
          title={say(policyWords.rollBackTitle, { version: open.back })}
          action={say(policyWords.rollBack)}
          act={(note) => rollBack(open.back, note)}
          onClose={() => setOpen(null)}
        >
          <p>{say(policyWords.rollBackText, { version: open.back })}</p>
        </ReasonAsk>
      )}
    </DrawerSection>
  )
}
