import type { Disk, LineFile } from '../journal/disk.ts'
import { machineDisk } from '../journal/machineDisk.ts'

/** The machine's own disk, which takes nothing more while somebody says that it is full. */
export class FillableDisk implements Disk {
  full = false

  read(path: string): Promise<Uint8Array | null> {
    return machineDisk.read(path)
  }

  async open(path: string): Promise<LineFile> {
    const file = await machineDisk.open(path)
    return {
      append: async (bytes) => {
        this.#refuse()
        await file.append(bytes)
      },
      cutTo: (length) => file.cutTo(length),
      close: () => file.close(),
    }
  }

  async replace(path: string, content: string): Promise<void> {
    this.#refuse()
    await machineDisk.replace(path, content)
  }

  #refuse(): void {
    if (this.full) throw Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC' })
  }
}
