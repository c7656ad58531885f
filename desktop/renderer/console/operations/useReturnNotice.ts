import { useEffect, useRef } from 'react'
import { connectionWords } from '#shared/words/console/shell.ts'
import { useConnection } from '../../live/connection.ts'
import { changeOperations, useClosedMeanwhile } from '../../live/operations.ts'
import { toldClosed } from '../../live/operationsChanges.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'

/** One line when the server is back, with what others settled meanwhile. */
export function useReturnNotice(): void {
  const grade = useConnection((view) => view.grade)
  const closed = useClosedMeanwhile()
  const wasLost = useRef(false)
  useEffect(() => {
    if (grade === 'lost') wasLost.current = true
    if (grade !== 'live' || !wasLost.current) return
    wasLost.current = false
    if (closed.length === 0) return toast('connected', saying(connectionWords.returned))
    const lanes = closed.map(({ lane_code }) => lane_code).join(', ')
    toast('connected', saying(connectionWords.returnedClosed, { count: closed.length, lanes }))
    changeOperations(toldClosed)
  }, [grade, closed])
}
