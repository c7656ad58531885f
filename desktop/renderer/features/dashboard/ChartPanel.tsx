import { useRef, useState, type ReactNode } from 'react'
import { dashboardWords } from '#shared/words/console/dashboard.ts'
import { saveAs } from '../../api/files.ts'
import { csvOf } from '../../ui/csv.ts'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { ErrorFace } from '../../ui/ErrorFace.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/icons.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Reply } from '../../ui/useReply.ts'
import { useWords } from '../../ui/useWords.ts'
import { pictureOf } from './chartFile.ts'
import { ChartTable } from './ChartTable.tsx'
import type { TableTwin } from './figures.ts'

interface Counted {
  readonly start_date: string
  readonly end_date: string
}

interface ChartPanelProps<Data extends Counted> {
  /** For the names of saved files. */
  name: string
  title: string
  note?: string
  reply: Reply<Data>
  legend?: ReactNode
  isEmpty: (data: Data) => boolean
  empty: { readonly title: string; readonly text: string }
  twin: (data: Data) => TableTwin
  renderChart: (data: Data) => ReactNode
}

/** A chart with its table twin, its files and its four faces. */
export function ChartPanel<Data extends Counted>(props: ChartPanelProps<Data>) {
  const { name, title, note, reply, legend, isEmpty, empty, twin, renderChart } = props
  const say = useWords()
  const [asTable, setAsTable] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const { data, problem, reading } = reply
  const fileName = data === null ? name : `${name}-${data.start_date}-${data.end_date}`
  const full = data !== null && !isEmpty(data)
  const period =
    data === null ? '' : data.start_date === data.end_date ? data.start_date : `${data.start_date} – ${data.end_date}`

  function saveTable(shown: Data): void {
    const { head, rows, foot } = twin(shown)
    saveAs(
      new Blob([csvOf([head, ...rows, ...(foot === undefined ? [] : [foot])])], { type: 'text/csv' }),
      `${fileName}.csv`,
    )
  }

  return (
    <section ref={panel} className="chart-panel" data-panel={name} aria-label={title} data-old={reading || undefined}>
      <header>
        <h2>{title}</h2>
        {note !== undefined && <span className="faint">{note}</span>}
        <span className="push" />
        {full && !asTable && legend}
        {full && (
          <span className="chart-tools">
            <Tool
              icon={asTable ? 'chart' : 'list'}
              label={say(asTable ? dashboardWords.asChart : dashboardWords.asTable)}
              onPress={() => setAsTable(!asTable)}
            />
            {!asTable && (
              <Tool
                icon="camera"
                label={say(dashboardWords.savePicture)}
                onPress={() =>
                  panel.current !== null &&
                  void pictureOf(panel.current, [title, note, period].filter(Boolean).join(' · ')).then((blob) =>
                    saveAs(blob, `${fileName}.png`),
                  )
                }
              />
            )}
            <Tool icon="download" label={say(dashboardWords.saveTable)} onPress={() => saveTable(data)} />
          </span>
        )}
      </header>
      <div className="chart-body">
        {full && (asTable ? <ChartTable label={title} twin={twin(data)} /> : renderChart(data))}
        {data !== null && !full && <EmptyFace icon="chart" title={empty.title} text={empty.text} />}
        {data === null && problem !== null && (
          <ErrorFace title={say(dashboardWords.failed)} problem={problem} onRetry={reply.reload} />
        )}
        {data === null && problem === null && <Skeleton lines={6} label={say(dashboardWords.loading)} />}
      </div>
    </section>
  )
}

function Tool({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button type="button" className="chart-tool" title={label} aria-label={label} onClick={onPress}>
      <Icon name={icon} size={14} />
    </button>
  )
}
