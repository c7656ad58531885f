import { rebuildFigures } from '../actions/rebuildFigures.ts'
import { clerk, type Command } from './command.ts'

export const rebuildFiguresCommand: Command = {
  summary: 'Counts the figures of the dashboards anew from visits and activities, while the gates go on',
  usage: '',
  options: {},
  async run({ database: open, say }) {
    const database = await open()
    const days = await database.patiently(() => rebuildFigures((step) => database.inWork({ actor: clerk }, step)))
    say(`${days} ${days === 1 ? 'day' : 'days'} counted anew.`)
  },
}
