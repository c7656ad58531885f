import type { company } from '#shared/contract/autogate/company.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { companyWords } from '#shared/words/console/companies.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { DrawerSection } from '../../ui/DrawerSection.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { countText, momentText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { companyStatusWords, companyTypeWords } from './companyTexts.ts'
import './CompanyView.css'

/** What is known of a company. */
export function CompanyView({ row }: { row: ReplyData<typeof company.detail> }) {
  const say = useWords()
  const language = useLanguage()
  return (
    <>
      <DrawerSection title={say(companyWords.identity)}>
        {row.logo !== null && <img className="company-logo" src={row.logo.url} alt={row.name} />}
        <Facts
          facts={[
            [say(recordWords.code), row.code],
            [say(companyWords.type), say(companyTypeWords[row.type])],
            [say(recordWords.status), say(companyStatusWords[row.status])],
            [say(companyWords.npwp), row.npwp],
            [say(companyWords.nib), row.nib],
            [
              say(companyWords.quota),
              row.quota_vehicle === 0 ? say(companyWords.unlimited) : countText(row.quota_vehicle, language),
            ],
            [say(recordWords.changedAt), momentText(row.updated_at, language)],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(companyWords.reach)}>
        <Facts
          facts={[
            [say(companyWords.pic), row.pic_name],
            [say(recordWords.phone), row.phone],
            [say(recordWords.email), row.email],
            [say(recordWords.address), row.address],
          ]}
        />
      </DrawerSection>
      <DrawerSection title={say(companyWords.buildings)}>
        {row.buildings.length === 0 ? (
          <p className="faint">{say(companyWords.noBuildings)}</p>
        ) : (
          <Facts
            facts={row.buildings.map(({ code, name, address }) => [code, [name, address].filter(Boolean).join(', ')])}
          />
        )}
      </DrawerSection>
    </>
  )
}
