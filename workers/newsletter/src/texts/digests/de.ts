/** Words for the page about digests. */
export const digests = {
  title: 'Zusammenstellungen',
  lead: 'Wer möchte, bekommt statt der Ausgaben eigene E-Mails mit dem, was neu ist und zur Auswahl oder zu gespeicherten Suchen passt. Sie entstehen von selbst; niemand bekommt etwas zweimal oder eine leere E-Mail.',
  rhythms: { at_once: 'Sofort', weekly: 'Wöchentlich', monthly_digest: 'Monatlich' },
  plan: 'Wann die nächsten hinausgehen',
  columns: {
    rhythm: 'Rhythmus',
    readers: 'Abonnements',
    next: 'Nächster Versand',
    deed: 'Ändern',
    time: 'Zeit',
    letters: 'E-Mails',
    renders: 'Fassungen',
    result: 'Ergebnis',
  },
  whenever: 'Sobald etwas erscheint',
  stopped: (time: string) => `Angehalten seit ${time}`,
  stop: 'Anhalten',
  resume: 'Fortsetzen',
  of: (rhythm: string) => `: ${rhythm}`,
  stopHint:
    'Solange ein Rhythmus angehalten ist, entsteht dafür keine E-Mail. Nach dem Fortsetzen gehen wöchentliche und monatliche zum nächsten regulären Zeitpunkt hinaus, sofortige gleich. Was in den letzten 45 Tagen erschien, ist dann noch dabei.',
  noRight: 'Anhalten und fortsetzen darf, wer Ausgaben verschicken darf.',
  runs: 'Die letzten Versände',
  none: 'Es ging noch keine Zusammenstellung hinaus.',
  lettersOf: (letters: number, readers: number) => `${letters} von ${readers}`,
  nothing: 'Nichts Neues, keine E-Mail',
  running: 'Wird vorbereitet',
  sum: (parts: string) => `= ${parts}`,
  closes: 'Die Rechnung geht auf.',
  broken: 'Die Rechnung geht nicht auf. Bitte melden Sie das der Administration.',
  rendersHint: 'Wer dasselbe Neue in derselben Sprache bekommt, teilt sich eine Fassung.',
  share: (renders: number, letters: number, per: number) =>
    `Zuletzt: ${renders === 1 ? '1 Fassung' : `${renders} Fassungen`} für ${letters === 1 ? '1 E-Mail' : `${letters} E-Mails`}, also ${per.toLocaleString('de-DE')} je 10.000.`,
  back: 'Zurück zum Newsletter',
}

export type DigestTexts = typeof digests
