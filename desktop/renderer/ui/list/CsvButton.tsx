import { useRef, useState } from 'react'
import type { CallInput } from '#shared/contract/client.ts'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { reportWords } from '#shared/words/console/reports.ts'
import { saveAs } from '../../api/files.ts'
import { downloadLines } from '../../api/streamedFile.ts'
import { Button } from '../Button.tsx'
import { countText } from '../formats.ts'
import type { ListQuery } from './useList.ts'
import { problemOf } from '../problem.ts'
import { saying } from '../said.ts'
import { toast } from '../toasts.ts'
import { useLanguage, useWords } from '../useWords.ts'
import './CsvButton.css'

interface CsvButtonProps<E extends Endpoint> {
  csv: E
  /** Of the file that is saved, without its ending. */
  file: string
  query: ListQuery
  total: number | null
}

/** Everything the filters find, streamed: says how many rows have come, and can be given up. */
export function CsvButton<E extends Endpoint>({ csv, file, query, total }: CsvButtonProps<E>) {
  const say = useWords()
  const language = useLanguage()
  const [rows, setRows] = useState<number | null>(null)
  const leaving = useRef<AbortController | null>(null)

  async function save(): Promise<void> {
    const { sort: _, ...filters } = query
    const control = new AbortController()
    leaving.current = control
    setRows(0)
    let came = 0
    try {
      const blob = await downloadLines(csv, { query: filters } as CallInput<E>, {
        signal: control.signal,
        onLines(lines) {
          came = Math.max(0, lines - 1)
          setRows(came)
        },
      })
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
