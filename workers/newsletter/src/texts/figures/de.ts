/** Words of the page about numbers. */
export const figures = {
  title: 'Zahlen',
  lead: 'Was aus den Ausgaben wurde und wie der Verteiler wächst. Wir zählen nur, was beim Verschicken ohnehin anfällt: Wer was öffnet oder anklickt, wird nicht gemessen.',
  issuesTitle: 'Ausgaben',
  issuesHint:
    'Abmeldungen zählen bei der Ausgabe, über deren Link sie kamen. Wer sich über die Einstellungen oder eine Zusammenstellung abmeldet, zählt bei keiner Ausgabe, nur unten beim Verteiler. Gespeichert ist nur die Zahl. Rückläufer können noch Tage nach dem Versand dazukommen.',
  issuesPicture: (count: number) =>
    count === 1
      ? 'Balken: angenommene und gescheiterte E-Mails der letzten Ausgabe. Die Zahlen stehen in der Tabelle.'
      : `Balken: angenommene und gescheiterte E-Mails der letzten ${count} Ausgaben. Die Zahlen stehen in der Tabelle.`,
  ofThese: (accepted: number, failed: number) => (failed === 0 ? String(accepted) : `${accepted} + ${failed}`),
  noIssues: 'Es ist noch keine Ausgabe verschickt.',
  growthTitle: 'Verteiler',
  growthHint:
    'Bestätigte Abonnements am Ende jedes Monats, höchstens die letzten 24 Monate. „Gegangen“ zählt alle Wege: abgemeldet, gelöscht oder ruhend, gleich über welchen Link.',
  growthPicture: (month: string, first: number, last: number) =>
    `Säulen: bestätigte Abonnements je Monat, ${month} ${first}, jetzt ${last}. Die Zahlen stehen in der Tabelle.`,
  topicTitle: 'Nach Themen',
  landTitle: 'Nach Ländern',
  splitHint:
    'Wie viele Personen was ausgewählt haben; mehrere Angaben sind möglich. Gruppen mit weniger als fünf Personen werden nicht gezeigt und nicht festgehalten, damit niemand darin zu erkennen ist.',
  splitPicture: (label: string, people: number) =>
    `Balken: Personen je Auswahl, am meisten „${label}“ mit ${people}. Die Zahlen stehen in der Tabelle.`,
  noGroups: (least: number) => `Noch keine Gruppe hat ${least} Personen oder mehr.`,
  everything: 'Ohne Auswahl, also alles',
  csv: {
    ausgaben: 'Alle Ausgaben als CSV',
    wachstum: 'Alle Monate als CSV',
    themen: 'Themen je Monat als CSV',
    laender: 'Länder je Monat als CSV',
  },
  columns: {
    issue: 'Ausgabe',
    subject: 'Betreff',
    sent: 'Verschickt',
    recipients: 'Empfangende',
    accepted: 'Angenommen',
    failed: 'Gescheitert oder zurückgekommen',
    suppressed: 'Ausgelassen',
    unknown: 'Ungewiss',
    pending: 'Offen',
    unsubscribed: 'Abgemeldet',
    complained: 'Beschwerden',
    month: 'Monat',
    joined: 'Dazugekommen',
    departed: 'Gegangen',
    total: 'Am Ende des Monats',
    topic: 'Thema',
    land: 'Land',
    people: 'Personen',
    now: 'Jetzt',
    lastMonth: 'Ende letzten Monats',
    lastYear: 'Vor einem Jahr',
  },
}
