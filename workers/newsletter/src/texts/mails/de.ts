/** Words of the mails. */
export const mails = {
  confirm: {
    subject: 'Bitte bestätigen Sie Ihre Anmeldung zum Newsletter',
    heading: 'Nur noch ein Klick',
    text: (site: string) =>
      `Diese Adresse wurde für den Newsletter von ${site} eingetragen. Bestätigen Sie bitte, dass Sie ihn bekommen möchten.`,
    action: 'Anmeldung bestätigen',
    closing: 'Sie waren das nicht? Dann müssen Sie nichts tun. Ohne Bestätigung löschen wir die Adresse nach sieben Tagen.',
  },
  settings: {
    subject: 'Ihr Link zu den Newsletter-Einstellungen',
    heading: 'Ihre Newsletter-Einstellungen',
    text: (site: string) =>
      `Mit diesem Link ändern Sie Ihre Auswahl für den Newsletter von ${site}, bestellen ihn ab oder löschen Ihre Angaben.`,
    action: 'Einstellungen öffnen',
    closing: 'Sie haben diese E-Mail nicht angefordert? Dann müssen Sie nichts tun. An Ihren Einstellungen hat sich nichts geändert.',
  },
  digest: {
    kicker: 'Neu für Sie',
    one: (title: string) => `Neu für Sie: ${title}`,
    several: (count: number) => `Neu für Sie: ${count} Praxisbeispiele`,
    intro: 'Das ist seit der letzten E-Mail erschienen und passt zu Ihrer Auswahl.',
  },
  welcome: {
    subject: 'Willkommen beim Newsletter',
    heading: 'Schön, dass Sie dabei sind',
    text: (site: string) =>
      `Ihre Anmeldung zum Newsletter von ${site} ist bestätigt. Themen, Länder und Rhythmus können Sie jederzeit ändern.`,
    action: 'Meine Einstellungen öffnen',
    closing: 'Abmelden und alles löschen können Sie dort ebenfalls.',
  },
  issue: {
    issue: (number: number) => `Ausgabe ${number}`,
    read: 'Zum Praxisbeispiel',
    web: 'Diese Ausgabe im Netz lesen',
    why: (site: string) => `Sie bekommen diese E-Mail, weil Sie den Newsletter von ${site} abonniert haben.`,
    preferences: 'Auswahl ändern',
    unsubscribe: 'Abbestellen',
    picture: 'Bild',
    test: 'Test',
  },
}

export type MailTexts = typeof mails
