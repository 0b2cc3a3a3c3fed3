import type { Locale, Localized } from '@vorbild/kernel/locale'

/** Said at a field, for every problem key the schemas use. Tells what to do, not only what is wrong. */
export const problemTexts = {
  required: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.' },
  too_long: { de: 'Der Text ist zu lang. Bitte kürzen Sie ihn.', en: 'The text is too long. Please shorten it.' },
  too_many: { de: 'Das sind zu viele. Bitte nennen Sie weniger.', en: 'These are too many. Please name fewer.' },
  choose_one: { de: 'Bitte wählen Sie eine Möglichkeit.', en: 'Please choose one option.' },
  choose_some: { de: 'Bitte wählen Sie mindestens eine Möglichkeit.', en: 'Please choose at least one option.' },
  choose_land: { de: 'Bitte wählen Sie ein Land.', en: 'Please choose a federal state.' },
  land_mismatch: {
    de: 'Der Ort liegt in einem anderen Land. Bitte prüfen Sie beides.',
    en: 'The place is in another federal state. Please check both.',
  },
  unknown_term: {
    de: 'Diese Auswahl gibt es nicht. Bitte wählen Sie aus der Liste.',
    en: 'There is no such option. Please choose from the list.',
  },
  unknown_place: {
    de: 'Diesen Ort kennen wir nicht. Bitte schreiben Sie nur den Namen.',
    en: 'We do not know this place. Please write only its name.',
  },
  unknown_level: {
    de: 'Diese Stufe gibt es hier nicht. Bitte wählen Sie aus der Liste.',
    en: 'There is no such level. Please choose from the list.',
  },
  bad_url: {
    de: 'Bitte schreiben Sie eine Internetadresse wie https://www.beispiel.de.',
    en: 'Please write a web address such as https://www.example.org.',
  },
  bad_email: {
    de: 'Bitte schreiben Sie eine E-Mail-Adresse wie name@beispiel.de.',
    en: 'Please write an e-mail address such as name@example.org.',
  },
  bad_month: {
    de: 'Bitte schreiben Sie Monat und Jahr wie 05/2024, nur das Jahr (1900 bis 2100) oder „unbekannt“.',
    en: 'Please write month and year such as 05/2024, only the year (1900 to 2100), or “unknown”.',
  },
  end_before_start: {
    de: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beides.',
    en: 'The end is before the start. Please check both.',
  },
  start_in_future: {
    de: 'Der Beginn liegt in der Zukunft. Eintragen können Sie ein Angebot, sobald es begonnen hat.',
    en: 'The start is in the future. You can enter an offer once it has begun.',
  },
  consent_required: {
    de: 'Ohne diese Zustimmung können wir den Eintrag nicht annehmen.',
    en: 'We cannot accept the entry without this agreement.',
  },
  alt_required: { de: 'Bitte beschreiben Sie das Bild in einem Satz.', en: 'Please describe the image in one sentence.' },
  invalid: { de: 'Diese Angabe können wir nicht lesen. Bitte prüfen Sie sie.', en: 'We cannot read this. Please check it.' },
} as const satisfies Readonly<Record<string, Localized>>

export type ProblemKey = keyof typeof problemTexts

const isProblemKey = (key: string): key is ProblemKey => Object.hasOwn(problemTexts, key)

/** What to say for a problem; an unknown key gets the general sentence. */
export const problemText = (problem: string, locale: Locale): string => {
  const [key = '', length, limit] = problem.split(':')
  if (key === 'too_long' && length && limit) return tooLongText(Number(length), Number(limit), locale)
  return problemTexts[isProblemKey(key) ? key : 'invalid'][locale]
}

/** How long a text is and how long it may be, in characters. */
const tooLongText = (length: number, limit: number, locale: Locale): string => {
  const [is, may] = [length, limit].map((number) => number.toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB'))
  return locale === 'de'
    ? `Der Text ist ${is} Zeichen lang, erlaubt sind ${may}. Bitte kürzen Sie ihn.`
    : `The text is ${is} characters long, ${may} are allowed. Please shorten it.`
}
