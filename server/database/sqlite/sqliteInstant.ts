/** An instant as Sequelize writes it to SQLite: sorts as text, and SQLite's date functions read it. */
export const sqliteInstant = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', ' +00:00')

/** The instant of {@link sqliteInstant}'s text. */
export const instantOf = (text: string): Date => new Date(`${text.slice(0, 10)}T${text.slice(11, 23)}Z`)
