export type PasswordFault = 'password_simple' | 'password_personal'

const leastDifferent = 5
const leastTelling = 4

/** Why a new password is too easy to guess; null for a decent one. Its length is the contract's business. */
export function passwordFault(password: string, owner: { name: string; email: string }): PasswordFault | null {
  if (new Set(password.toLowerCase()).size < leastDifferent) return 'password_simple'
  const said = password.toLowerCase()
  const parts = [...owner.name.split(/\s+/), ...owner.email.replace(/@.*/, '').split(/[._-]+/), owner.email]
  const told = parts.map((part) => part.toLowerCase()).filter((part) => part.length >= leastTelling)
  return told.some((part) => said.includes(part)) ? 'password_personal' : null
}
