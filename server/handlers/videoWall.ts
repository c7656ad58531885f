import { videoWall } from '#shared/contract/autogate/videoWall.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentWallActivity } from '../presenters/wallActivity.ts'
import { latestActivities } from '../queries/latestActivities.ts'

export const videoWallHandlers = handle(videoWall, {
  async latest(asked, reading) {
    const rows = await latestActivities(reading, asked.query)
    const signUrl = fileAddresses(asked)
    return rows.map((row) => presentWallActivity(row, signUrl, asked.language))
  },
})
