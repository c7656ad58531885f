import { useState } from 'react'
import { evidence } from '#shared/contract/autogate/evidence.ts'
import { reportWords } from '#shared/words/console/reports.ts'
import { download, saveAs } from '../../api/files.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { problemOf } from '../../ui/problem.ts'
import { RecordDrawer } from '../../ui/record/RecordDrawer.tsx'
import { useRecord } from '../../ui/record/useRecord.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { families, type FamilyName, type ReportDetail } from './families.ts'
import { ReportView } from './ReportView.tsx'

interface Paper {
  readonly title: string
  readonly fileName: string
  readonly read: () => Promise<Blob>
}

/** One round trip with everything that proves it, and its papers. */
export function ReportDrawer({ family }: { family: FamilyName }) {
  const say = useWords()
  const me = useMe()
  const record = useRecord({ write: null })
  const [paper, setPaper] = useState<Paper | null>(null)
  const { detail, pdf, file } = families[family]
  const nameOf = (row: ReportDetail) => `${row.ticket.access_number}-${row.rit}`

  async function savePack(row: ReportDetail): Promise<void> {
    try {
      saveAs(await download(evidence.pack, { params: { id: row.visit_id } }), `bukti-${nameOf(row)}.json`)
    } catch (error) {
      toast('octagon', problemOf(error).said, { tone: 'crit' })
    }
  }

  const show = (name: string, fileName: string, read: () => Promise<Blob>) =>
    setPaper({ title: name, fileName: `${fileName}.pdf`, read })

  return (
    <>
      <RecordDrawer<typeof detail>
        record={record}
        detail={detail}
        createTitle=""
        renderTitle={(row) => (
          <>
            <Plate number={row.police_number} />
            <span className="mono nowrap">{row.ticket.access_number}</span>
          </>
        )}
        renderView={(row) => <ReportView row={row} />}
        renderActions={(row) => (
          <>
            {me.permissions.includes('report.export') && (
              <Button
                icon="document"
                onClick={() =>
                  show(`${say(reportWords.trip)} ${nameOf(row)}`, `${file}-${nameOf(row)}`, () =>
                    download(pdf, { params: { id: row.id } }),
                  )
                }
              >
                {say(reportWords.pdf)}
              </Button>
            )}
            {me.permissions.includes('log.read') && (
              <>
                <Button icon="shield" onClick={() => void savePack(row)}>
                  {say(reportWords.evidence)}
                </Button>
                <Button
                  icon="printer"
                  onClick={() =>
                    show(say(reportWords.evidence), `bukti-${nameOf(row)}`, () =>
                      download(evidence.pdf, { params: { id: row.visit_id } }),
                    )
                  }
                >
                  {say(reportWords.evidencePdf)}
                </Button>
              </>
            )}
          </>
        )}
      />
      {paper !== null && <PdfPreview {...paper} onClose={() => setPaper(null)} />}
    </>
  )
}
