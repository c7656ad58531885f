import { siteSettings } from '#shared/contract/autogate/siteSettings.ts'
import { saveSiteSettings } from '../actions/saveSiteSettings.ts'
import { handle } from '../http/handle.ts'
import { requireZone } from '../policies/requireZone.ts'
import { presentSiteSettings } from '../presenters/siteSettings.ts'
import { readSiteSettings } from '../queries/siteSettings.ts'

export const siteSettingsHandlers = handle(siteSettings, {
  async read({ actor }, { sql }) {
    requireZone(actor)
    return presentSiteSettings(await readSiteSettings(sql))
  },
  update: async ({ body }, work) => presentSiteSettings(await saveSiteSettings(work, body)),
})
