import { useState } from 'react'
import { reportWords } from '#shared/words/console/reports.ts'
import { download } from '../../api/files.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import type { ListQuery } from '../../ui/list/useList.ts'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { useWords } from '../../ui/useWords.ts'
import { families, type FamilyName } from './families.ts'

/** The whole list on paper, where the report has one. */
export function ListPdfButton({ family, query }: { family: FamilyName; query: ListQuery }) {
  const say = useWords()
  const me = useMe()
  const [shown, setShown] = useState(false)
  const { listPdf, title, file } = families[family]
  if (listPdf === null || !me.permissions.includes('report.export')) return null
  const { sort: _, ...filters } = query
  return (
    <>
      <Button icon="printer" onClick={() => setShown(true)}>
        {say(reportWords.listPdf)}
      </Button>
      {shown && (
        <PdfPreview
          title={say(title)}
          fileName={`${file}.pdf`}
          read={() => download(listPdf, { query: filters })}
          onClose={() => setShown(false)}
        />
      )}
    </>
  )
}
