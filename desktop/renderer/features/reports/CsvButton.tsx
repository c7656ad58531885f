import { useRef, useState } from 'react'
import { reportWords } from '#shared/words/console/reports.ts'
import { saveAs } from '../../api/files.ts'
import { useMe } from '../../api/session.ts'
import { downloadLines } from '../../api/streamedFile.ts'
import { Button } from '../../ui/Button.tsx'
import { countText } from '../../ui/formats.ts'
import type { ListQuery } from '../../ui/list/useList.ts'
import { problemOf } from '../../ui/problem.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { families, type FamilyName } from './families.ts'
import './CsvButton.css'

interface CsvButtonProps {
  family: FamilyName
  query: ListQuery
  total: number | null
}

/** Everything the filters find, streamed: says how many rows have come, and can be given up. */
export function CsvButton({ family, query, total }: CsvButtonProps) {
  const say = useWords()
  const language = useLanguage()
  const me = useMe()
  const [rows, setRows] = useState<number | null>(null)
  const leaving = useRef<AbortController | null>(null)
  const { csv, file } = families[family]
  if (!me.permissions.includes('report.export')) return null

  async function save(): Promise<void> {
    const { sort: _, ...filters } = query
    const control = new AbortController()
    leaving.current = control
    setRows(0)
    let came = 0
    try {
      const blob = await downloadLines(
        csv,
        { query: filters },
        {
          signal: control.signal,
          onLines(lines) {
            came = Math.max(0, lines - 1)
            setRows(came)
          },
        },
      )
      saveAs(blob, `${file}.csv`)
      toast('check', saying(reportWords.csvDone, { file: `${file}.csv`, rows: countText(came, language) }))
    } catch (error) {
      if (control.signal.aborted) toast('info', saying(reportWords.csvCancelled))
      else toast('octagon', problemOf(error).said, { tone: 'crit' })
    } finally {
      setRows(null)
    }
  }

  if (rows === null)
    return (
      <Button icon="download" onClick={() => void save()}>
        {say(reportWords.csv)}
      </Button>
    )
  return (
    <span className="csv-progress" role="status">
      <progress value={rows} max={Math.max(1, total ?? rows)} aria-label={say(reportWords.csv)} />
      <span className="mono nowrap">
        {say(reportWords.csvProgress, { rows: countText(rows, language), total: countText(total ?? rows, language) })}
      </span>
      <Button kind="ghost" icon="cross" onClick={() => leaving.current?.abort()}>
        {say(reportWords.cancel)}
      </Button>
    </span>
  )
}
