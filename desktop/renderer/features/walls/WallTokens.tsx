import { useState } from 'react'
import { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { wallDisplayWords } from '#shared/words/console/wallDisplays.ts'
import { call, useMe } from '../../api/session.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'

interface WallTokensProps {
  row: ReplyData<typeof wallDisplay.detail>
  onLink: (path: string) => void
  onChanged: () => void
}

/** Gives a display another token, or none; either is asked first, because the display goes dark. */
export function WallTokens({ row, onLink, onChanged }: WallTokensProps) {
  const say = useWords()
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null)
  if (!useMe().permissions.includes('wall.write')) return null
  const params = { id: row.id }

  async function renew(): Promise<void> {
    const { data } = await call(wallDisplay.renew, { params })
    onLink(data.path)
    onChanged()
  }
  async function revoke(): Promise<void> {
    await call(wallDisplay.revoke, { params })
    onChanged()
  }

  return (
    <>
      <Button icon="key" onClick={() => setAsking('renew')}>
        {say(wallDisplayWords.renew)}
      </Button>
      {row.active && (
        <Button icon="lock" onClick={() => setAsking('revoke')}>
          {say(wallDisplayWords.revoke)}
        </Button>
      )}
      {asking === 'renew' && (
        <AskDialog
          title={say(wallDisplayWords.renewTitle, { name: row.name })}
          action={say(wallDisplayWords.renewDo)}
          act={renew}
          onClose={() => setAsking(null)}
        >
          <p>{say(wallDisplayWords.renewText)}</p>
        </AskDialog>
      )}
      {asking === 'revoke' && (
        <AskDialog
          title={say(wallDisplayWords.revokeTitle, { name: row.name })}
          action={say(wallDisplayWords.revokeDo)}
          act={revoke}
          onClose={() => setAsking(null)}
        >
          <p>{say(wallDisplayWords.revokeText)}</p>
        </AskDialog>
      )}
    </>
  )
}
