import { useEffect, useRef } from 'react'
import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import { useMe } from '../../api/session.ts'
import { serverNow } from '../../live/connection.ts'
import { followFigures } from '../../live/figureLine.ts'
import { siteDay } from '../../ui/list/siteDays.ts'
import { useReply } from '../../ui/useReply.ts'
import { periodBefore, type Period } from './period.ts'

export interface DashboardView {
  readonly period: Period
  readonly gateId: string | null
  readonly companyId: string | null
}

/** Figures that the line does not carry are read again so often at most, while something happens. Milliseconds. */
const rereadEvery = 15_000

/** The dashboards of a view: read once, then live while today is part of it. */
export function useDashboard({ period, gateId, companyId }: DashboardView) {
  const me = useMe()
  const ofView = ({ from, until }: Period) => ({
    query: {
      start_date: from,
      end_date: until,
      ...(gateId !== null && { gate_id: gateId }),
      ...(companyId !== null && { company_id: companyId }),
    },
  })
  const now = ofView(period)
  const before = ofView(periodBefore(period))
  const traffic = useReply(dashboard.traffic, now)
  const ritase = useReply(dashboard.ritase, now)
  const lamps = useReply(dashboard.byLamp, now)
  const documents = useReply(dashboard.byDocument, now)
  const interventions = useReply(dashboard.interventions, now)
  const trafficBefore = useReply(dashboard.traffic, before)
  const ritaseBefore = useReply(dashboard.ritase, before)

  const today = siteDay(serverNow())
  const carried = period.from === today && period.until === today && gateId === null
  const isLive = period.until >= today
  const stream = `figures:${companyId ?? me.company?.id ?? '*'}` as const
  const read = { traffic, ritase, lamps, documents, interventions }
  const current = useRef(read)
  useEffect(() => {
    current.current = read
  })

  useEffect(() => {
    if (!isLive) return undefined
    let last = Date.now()
    let waiting: ReturnType<typeof setTimeout> | null = null
    const reread = (): void => {
      waiting = null
      last = Date.now()
      const { interventions: calls, ...rest } = current.current
      calls.reload()
      if (!carried) for (const reply of Object.values(rest)) reply.reload()
    }
    const soon = (): void => {
      waiting ??= setTimeout(reread, Math.max(0, last + rereadEvery - Date.now()))
    }
    const stop = followFigures(stream, {
      take(figures) {
        const shown = current.current
        if (carried && figures.traffic.start_date === shown.traffic.data?.start_date) {
          shown.traffic.show({ ...figures.traffic, company: shown.traffic.data.company })
          shown.ritase.show(figures.ritase)
          shown.lamps.show(figures.lamps)
          shown.documents.show(figures.documents)
        }
        soon()
      },
      missed: soon,
    })
    return () => {
      stop()
      if (waiting !== null) clearTimeout(waiting)
    }
  }, [stream, carried, isLive])

  return { ...read, trafficBefore, ritaseBefore, isLive }
}

export type Dashboards = ReturnType<typeof useDashboard>
