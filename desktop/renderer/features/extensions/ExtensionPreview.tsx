import type { extension } from '#shared/contract/autogate/extension.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { extensionWords } from '#shared/words/console/extensions.ts'
import { Facts } from '../../ui/Facts.tsx'
import { countText, dayText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

/** How many tickets, of whom, and some of them. */
export function ExtensionPreview({ preview }: { preview: ReplyData<typeof extension.preview> }) {
  const say = useWords()
  const language = useLanguage()
  if (preview.count === 0)
    return (
      <p className="soft" role="status">
        {say(extensionWords.previewNone)}
      </p>
    )
  return (
    <div role="status">
      <p>
        <b>{say(extensionWords.previewCount, { count: countText(preview.count, language) })}</b>
      </p>
      <Facts facts={preview.companies.map(({ name, count }) => [name, countText(count, language)])} />
      <h4 className="faint">{say(extensionWords.sample)}</h4>
      <Facts
        facts={preview.sample.map(({ access_number, police_number, expired_at }) => [
          access_number,
          `${police_number} · ${dayText(expired_at.slice(0, 10), language)}`,
        ])}
      />
    </div>
  )
}
