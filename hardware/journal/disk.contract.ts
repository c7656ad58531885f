import { expect, it } from 'vitest'
import type { Disk } from './disk.ts'

/** A disk under test, and the hand that fills it. */
export interface DiskUnderTest {
  readonly disk: Disk
  readonly folder: string
  /** Leaves no room for more than a few bytes. */
  fill(): Promise<void>
  empty(): Promise<void>
}

/** What every disk does, the machine's own and the one that tests break. */
export function disksDo(open: () => Promise<DiskUnderTest>): void {
  const text = async (disk: Disk, path: string) => {
    const bytes = await disk.read(path)
    return bytes === null ? null : Buffer.from(bytes).toString()
  }
  const line = (size: number) => Buffer.from(`${'x'.repeat(size - 1)}\n`)

  it('has no file until there is one, and then what was written last', async () => {
    const { disk, folder } = await open()
    const path = `${folder}/lanes/a.jsonl`
    expect(await disk.read(path)).toBeNull()
    const file = await disk.open(path)
    await file.append(Buffer.from('one\n'))
    await file.append(Buffer.from('two\n'))
    expect(await text(disk, path)).toBe('one\ntwo\n')
    await file.cutTo(4)
    await file.append(Buffer.from('three\n'))
    expect(await text(disk, path)).toBe('one\nthree\n')
    await file.close()
    await disk.replace(path, 'new\n')
    expect(await text(disk, path)).toBe('new\n')
    const again = await disk.open(path)
    await again.append(Buffer.from('more\n'))
    expect(await text(disk, path)).toBe('new\nmore\n')
    await again.close()
  })

  it('says that it is full, can be cut all the same, and goes on when there is room', async () => {
    const { disk, folder, fill, empty } = await open()
    const path = `${folder}/b.jsonl`
    const file = await disk.open(path)
    await file.append(line(10))
    await fill()
    await expect(file.append(line(20_000))).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(disk.replace(path, line(20_000).toString())).rejects.toMatchObject({ code: 'ENOSPC' })
    expect((await text(disk, path))?.startsWith('xxxxxxxxx\n')).toBe(true)
    await file.cutTo(10)
    expect(await text(disk, path)).toBe('xxxxxxxxx\n')
    await empty()
    await file.append(line(20_000))
    expect((await text(disk, path))?.length).toBe(20_010)
    await file.close()
  })
}
