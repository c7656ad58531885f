import { useEffect, useRef } from 'react'
import { ceisa } from '#shared/contract/autogate/ceisa.ts'
import { customsWords } from '#shared/words/console/customs.ts'
import { call, useMe } from '../../api/session.ts'
import { screenCommand, useScreenCommands } from '../../commands/screenCommands.ts'
import { Button } from '../../ui/Button.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { documentName, type CustomsRow } from './documentColumns.tsx'

/** Milliseconds that customs usually takes to answer. */
const usualAnswer = 2000

/** Has customs asked again; the copy is read anew a moment later. */
export function RefreshButton({ row, onRead }: { row: CustomsRow; onRead: () => void }) {
  const say = useWords()
  const me = useMe()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function refresh(): Promise<void> {
    try {
      await call(ceisa.refresh, { params: { id_header: row.id_header } })
      toast('retry', saying(customsWords.refreshed, { document: documentName(row) }))
      timer.current = setTimeout(onRead, usualAnswer)
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  useScreenCommands([
    screenCommand({
      name: 'customs.refresh',
      label: customsWords.refresh,
      icon: 'retry',
      key: 'r',
      permission: 'customs.refresh',
      run: () => void refresh(),
    }),
  ])
  if (!me.permissions.includes('customs.refresh')) return null
  return (
    <Button icon="retry" keys="R" onClick={() => void refresh()}>
      {say(customsWords.refresh)}
    </Button>
  )
}
