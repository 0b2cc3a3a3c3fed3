import type { Localized } from '@vorbild/kernel/locale'

const PRIVATE_PROVIDERS = [
  'gmail.com',
  'googlemail.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'yahoo.de',
  'freenet.de',
]
const LIKE_A_PERSON = /^\p{L}{1,}[._]\p{L}{2,}(-\p{L}+)?\d*$/u
const OF_A_FUNCTION =
  /info|kontakt|contact|office|team|service|post|mail|projekt|amt|stelle|buero|gesund|praevention|beratung|familie|jugend|sozial|sport|stadt|kreis|verein|netzwerk|koordin|zentr|hilfe|pflege|quartier/i

/** True if an address looks like a shared mailbox. A guess from its form: good for a warning, never for a refusal. */
export const looksFunctional = (email: string): boolean => {
  const [mailbox = '', domain = ''] = email.trim().toLowerCase().split('@')
  if (OF_A_FUNCTION.test(mailbox)) return true
  return !PRIVATE_PROVIDERS.includes(domain) && !LIKE_A_PERSON.test(mailbox)
}

export const personalMailboxWarning: Localized = {
  de: 'Das sieht nach einer persönlichen Adresse aus. Sie wird nicht gezeigt, bekommt aber die Fragen; ein Funktionspostfach ist besser. Sie können trotzdem weitermachen.',
  en: 'This looks like a personal address. It is not shown but gets the questions; a shared mailbox is better. You can go on all the same.',
}
