import { webhooks } from '#shared/contract/partner/webhooks.ts'
import { listWords } from '#shared/words/console/lists.ts'
import { webhookWords } from '#shared/words/console/webhooks.ts'
import { call, useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/formats.ts'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toasts.ts'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

interface DeliveryDialogProps {
  id: string
  onClose: () => void
  onReplayed: () => void
}

/** What was sent, what each attempt was answered, and sending it again. */
export function DeliveryDialog({ id, onClose, onReplayed }: DeliveryDialogProps) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const { data, problem, reload } = useReply(webhooks.delivery, { params: { id } })

  async function replay(): Promise<void> {
    try {
      await call(webhooks.replay, { params: { id } })
      toast('check', saying(webhookWords.replayed))
      onReplayed()
      onClose()
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  return (
    <Dialog
      title={say(webhookWords.deliveryTitle, { type: data?.type ?? '…' })}
      size="middle"
      onClose={onClose}
      foot={
        data !== null &&
        me.permissions.includes('client.write') && (
          <Button kind="primary" icon="retry" onClick={() => void replay()}>
            {say(webhookWords.replay)}
          </Button>
        )
      }
    >
      {data === null ? (
        problem === null ? (
          <Skeleton lines={6} label={say(listWords.loading)} />
        ) : (
          <ErrorFace title={say(listWords.failedDetail)} problem={problem} onRetry={reload} />
        )
      ) : (
        <>
          <h3 className="faint">{say(webhookWords.payload)}</h3>
          <pre className="delivery-body" tabIndex={0}>
            {inLines(data.payload)}
          </pre>
          <h3 className="faint">{say(webhookWords.log)}</h3>
          <Facts
            facts={data.log.map((attempt) => [
              momentText(attempt.at, language),
              [attempt.status ?? say(webhookWords.noAnswer), `${attempt.duration_ms} ms`, attempt.error, attempt.answer]
                .filter((part) => part !== null && part !== '')
                .join(' · '),
            ])}
          />
        </>
      )}
    </Dialog>
  )
}

/** The same JSON with a line for each value; what is no JSON stays as it is. */
function inLines(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2)
  } catch {
    return payload
  }
}
