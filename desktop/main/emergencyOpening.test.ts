import { expect, it } from 'vitest'
import { openInEmergency } from './emergencyOpening.ts'

/** A person who presses this button, at a machine whose lane's program runs or not. */
async function asked(response: number, runs: boolean) {
  const seen = { opened: 0, errors: [] as string[], offered: [] as string[] }
  const dialog = {
    showMessageBox: async ({ buttons = [] }: { buttons?: string[] }) => {
      seen.offered = buttons
      return { response, checkboxChecked: false }
    },
    showErrorBox: (_title: string, words: string) => void seen.errors.push(words),
  }
  const openNow = () => {
    if (runs) seen.opened += 1
    return runs
  }
  await openInEmergency(dialog as never, { openNow }, 'IN-01')
  return seen
}

it('opens nothing until a person has said so twice', async () => {
  const { opened, errors, offered } = await asked(0, true)
  expect([opened, errors, offered[0]]).toEqual([0, [], 'Batal · Cancel'])
  expect((await asked(1, true)).opened).toBe(1)
})

it('says that the arm is for hands now where no program would hear it', async () => {
  const { errors } = await asked(1, false)
  expect(errors).toEqual([expect.stringContaining('buka palang dengan tangan')])
})
