/** One file that only grows at its end. */
export interface LineFile {
  /** Resolves when the bytes are on the disk; after a throw some of them may be there. */
  append(bytes: Uint8Array): Promise<void>
  /** Takes away what lies behind `length` bytes. Works on a full disk. */
  cutTo(length: number): Promise<void>
  close(): Promise<void>
}

/** Where journals are kept. Errors carry the operating system's code: `ENOSPC` for a full disk, `EIO` for a broken one. */
export interface Disk {
  /** Null where there is no such file; throws for one that is there and cannot be read. */
  read(path: string): Promise<Uint8Array | null>
  /** Opens the file, or makes it with the folders that lead to it. */
  open(path: string): Promise<LineFile>
  /** The new content has the file's name on the disk before this resolves; after a throw the old one has it. */
  replace(path: string, content: string): Promise<void>
}
