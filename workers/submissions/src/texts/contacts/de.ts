/** Words of the office's page about contacts that mail does not reach. The type of this file is the law for the other languages. */
export const de = {
  title: 'Kontakte, die wir nicht erreichen',
  lead: (count: number) =>
    count === 0
      ? 'Zurzeit erreichen unsere E-Mails alle Verantwortlichen.'
      : count === 1
        ? 'Bei 1 Kontakt kommen E-Mails zurück.'
        : `Bei ${count} Kontakten kommen E-Mails zurück.`,
  rule: 'Was Leserinnen und Leser schreiben, geht solange an die Redaktion. Erreichen Sie die Verantwortlichen auf anderem Weg, tragen Sie hier die neue Adresse ein.',
  caption: 'Kontakte, von denen E-Mails zurückkommen',
  columns: { example: 'Praxisbeispiel', who: 'Wer', why: 'Warum', deed: 'Beheben' },
  who: { organisation: 'Kontakt für Fragen', submitter: 'Hat eingereicht' },
  reasons: {
    gone: 'Die Adresse gibt es nicht',
    full: 'Das Postfach ist voll',
    away: 'Der Mailserver nimmt nichts an',
    ours: 'Abgelehnt wegen der Nachricht oder des Absenders',
  },
  since: (day: string, times: number) => (times === 1 ? `am ${day}` : `seit ${day}, ${times}-mal`),
  newAddress: 'Neue E-Mail-Adresse',
  for: (number: string, who: string) => `für ${number}, ${who}`,
  hints: {
    organisation: 'Am besten eine Funktionsadresse. Sie wird nicht veröffentlicht.',
    submitter: 'Die Person bekommt dorthin den Link zu ihrem Eintrag.',
  },
  save: 'Adresse speichern',
  again: 'Die bisherige Adresse stimmt wieder',
  saved: 'Die neue Adresse ist gespeichert.',
  tried: 'E-Mails gehen wieder an die bisherige Adresse.',
}

export type ContactsTexts = typeof de
