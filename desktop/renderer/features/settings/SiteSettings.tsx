import { siteSettings } from '#shared/contract/autogate/siteSettings.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { siteSettingsWords } from '#shared/words/console/siteSettings.ts'
import { useMe } from '../../api/session.ts'
import { Facts } from '../../ui/Facts.tsx'
import { duration, momentText } from '../../ui/formats.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ReplyPart } from '../../ui/ReplyPart.tsx'
import { useReply } from '../../ui/useReply.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import { SiteSettingsForm } from './SiteSettingsForm.tsx'

/** When alarms are a flood and who works when: read by the people of the zone, changed by those who write its gates. */
export function SiteSettings() {
  const say = useWords()
  const language = useLanguage()
  const mayWrite = useMe().permissions.includes('gate.write')
  const reply = useReply(siteSettings.read, {})
  return (
    <Panel title={say(siteSettingsWords.title)}>
      <p className="panel-text soft">
        {say(siteSettingsWords.text)}{' '}
        {reply.data?.updated_at != null &&
          say(siteSettingsWords.changed, { time: momentText(reply.data.updated_at, language) })}
      </p>
      <ReplyPart reply={reply} lines={5}>
        {(row) =>
          mayWrite ? (
            <SiteSettingsForm key={row.version} row={row} onSaved={reply.show} />
          ) : (
            <div className="panel-body">
              <Told row={row} />
            </div>
          )
        }
      </ReplyPart>
    </Panel>
  )
}

function Told({ row: { flood, shifts, trip_limit_minutes: limit } }: { row: ReplyData<typeof siteSettings.read> }) {
  const say = useWords()
  const language = useLanguage()
  const plan = shifts.map(({ name, starts_at: time }) => say(siteSettingsWords.shiftNow, { name, time })).join(', ')
  return (
    <Facts
      facts={[
        [say(siteSettingsWords.flood), say(siteSettingsWords.floodNow, flood)],
        [say(siteSettingsWords.shifts), plan],
        [say(siteSettingsWords.tripLimitNow), duration(limit * 60_000, language)],
      ]}
    />
  )
}
