import { fold } from './fold.ts'

const WORDS = `
  aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bzw da damit dann das dass dem den denn der deren des
  dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa für gegen hat hatte
  haben ich ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann kein keine können man mehr mit nach nicht noch
  nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so sowie über um und uns unter vom von vor war waren was
  weil wenn werden wer wie wir wird wo wurde wurden zu zum zur zwischen
`

/** Folded. */
export const STOPWORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(fold))

/** Whether a folded word is too common to search for by itself. */
export const isStopword = (folded: string): boolean => STOPWORDS.has(folded)
