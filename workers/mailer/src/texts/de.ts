/** The words of the mailbox; their type is the law for every other language. */
export const de = {
  title: 'Postfach dieser Probe-Installation',
  explain:
    'Dies ist eine Installation zum Ausprobieren. E-Mails verlassen sie nicht: Alle Nachrichten, die sonst verschickt würden, liegen hier und sind für alle sichtbar.',
  explainTitle: 'Hier landen alle E-Mails',
  empty:
    'Noch ist keine Nachricht da. Reichen Sie zum Beispiel ein Praxisbeispiel ein: Die Bestätigung erscheint nach wenigen Sekunden hier.',
  reload: 'Neu laden',
  count: (total: number): string => (total === 1 ? '1 Nachricht, neueste zuerst' : `${total} Nachrichten, neueste zuerst`),
  subject: 'Betreff',
  from: 'Von',
  to: 'An',
  date: 'Zeit',
  back: 'Zum Postfach',
  home: 'Startseite',
  text: 'Nachricht als Text',
  html: 'Nachricht mit Gestaltung',
  htmlHint: 'So zeigt ein E-Mail-Programm die Nachricht. Links öffnen sich in einem neuen Fenster.',
  htmlAlone: 'Gestaltete Nachricht allein öffnen',
  headers: 'Kopfzeilen für das E-Mail-Programm',
}

export type Texts = typeof de
