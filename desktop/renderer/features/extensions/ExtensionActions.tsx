import { useState } from 'react'
import { extension } from '#shared/contract/autogate/extension.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { extensionWords } from '#shared/words/console/extensions.ts'
import { call, useMe } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { dayText } from '../../ui/formats.ts'
import { ReasonAsk } from '../../ui/ReasonAsk.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** The second person approves or rejects; whoever asked can only withdraw. */
export function ExtensionActions({
  row,
  onChanged,
}: {
  row: ReplyData<typeof extension.detail>
  onChanged: () => void
}) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const [asking, setAsking] = useState<'approve' | 'reject' | null>(null)
  if (!me.permissions.includes('extension.approve')) return null
  const own = row.requested_by.id === me.id
  const params = { id: row.id }
  const { version } = row
  return (
    <>
      <Button
        kind="primary"
        icon="check"
        blocked={own ? say(extensionWords.ownRequest) : undefined}
        onClick={() => setAsking('approve')}
      >
        {say(extensionWords.approve)}
      </Button>
      {own && <span className="faint">{say(extensionWords.ownRequest)}</span>}
      <span className="push" />
      <Button kind="ghost" onClick={() => setAsking('reject')}>
        {say(own ? extensionWords.withdraw : extensionWords.reject)}
      </Button>
      {asking === 'approve' && (
        <AskDialog
          title={say(extensionWords.approveTitle, { count: row.tickets })}
          action={say(extensionWords.approve)}
          onClose={() => setAsking(null)}
          act={async () => {
            await call(extension.approve, { params, body: { version } })
            toast('check', saying(extensionWords.approved))
            onChanged()
          }}
        >
          <p>
            {say(extensionWords.approveText, {
              by: row.requested_by.name,
              day: dayText(row.expired_at.slice(0, 10), language),
            })}
          </p>
        </AskDialog>
      )}
      {asking === 'reject' && (
        <ReasonAsk
          title={say(extensionWords.rejectTitle)}
          action={say(own ? extensionWords.withdraw : extensionWords.reject)}
          onClose={() => setAsking(null)}
          act={async (note) => {
            await call(extension.reject, { params, body: { version, note } })
            toast('check', saying(extensionWords.rejected))
            onChanged()
          }}
        />
      )}
    </>
  )
}
