import { webhooks } from '#shared/contract/partner/webhooks.ts'
import { webhookWords } from '#shared/words/console/webhooks.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { problemOf } from '../../ui/problem.ts'
import { RemoveButton } from '../../ui/record/RemoveButton.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Webhook } from './WebhooksScreen.tsx'

interface WebhookActionsProps {
  row: Webhook
  onRotate: () => void
  onTested: () => void
  onRemoved: () => void
}

/** Trying a webhook out, replacing its secret, deleting it. */
export function WebhookActions({ row, onRotate, onTested, onRemoved }: WebhookActionsProps) {
  const say = useWords()
  const me = useMe()
  if (!me.permissions.includes('client.write')) return null

  async function test(): Promise<void> {
    const type = row.events[0]
    if (type === undefined) return
    try {
      await call(webhooks.test, { params: { id: row.id }, body: { type } })
      toast('check', saying(webhookWords.tested, { type }))
      onTested()
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  return (
    <>
      <Button icon="mail" onClick={() => void test()}>
        {say(webhookWords.test)}
      </Button>
      <Button icon="key" onClick={onRotate}>
        {say(webhookWords.rotate)}
      </Button>
      <RemoveButton
        endpoint={webhooks.delete}
        permission="client.write"
        id={row.id}
        name={row.name}
        onRemoved={onRemoved}
      />
    </>
  )
}
