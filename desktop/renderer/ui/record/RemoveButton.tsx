import { useState } from 'react'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Permission } from '#shared/contract/permissions.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { removeWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { AskDialog } from '../AskDialog.tsx'
import { Button } from '../Button.tsx'
import { saying } from '../said.ts'
import { toast } from '../toasts.ts'
import { useWords } from '../useWords.ts'

interface RemoveButtonProps {
  endpoint: Endpoint
  permission: Permission
  id: string
  /** What is lost, by name. */
  name: string
  /** What else goes with it. */
  consequence?: string
  onRemoved: () => void
}

/** Deletes a row after a question that names it; what the server refuses is said in the dialog. */
export function RemoveButton({ endpoint, permission, id, name, consequence, onRemoved }: RemoveButtonProps) {
  const say = useWords()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  if (!me.permissions.includes(permission)) return null

  async function remove(): Promise<void> {
    await call(endpoint, { params: { id } } as never)
    toast('check', saying(removeWords.removed, { name }))
    onRemoved()
  }

  return (
    <>
      <span className="push" />
      <Button kind="ghost" icon="trash" onClick={() => setAsking(true)}>
        {say(formWords.remove)}
      </Button>
      {asking && (
        <AskDialog
          title={say(removeWords.title, { name })}
          action={say(formWords.remove)}
          icon="trash"
          act={remove}
          onClose={() => setAsking(false)}
        >
          <p>{consequence ?? say(removeWords.text)}</p>
        </AskDialog>
      )}
    </>
  )
}
