/** The database was made by another version of Autogate, or cannot become what this one needs: a sentence with the next step. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase'

  constructor(why: string, cause?: unknown) {
    super(
      `The database does not fit this version of Autogate: ${why}. Keep a copy of it, then start the version that made it, ` +
        'delete it, or name another one in DATABASE_URL or AUTOGATE_DATA.',
      { cause },
    )
  }
}
