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
    more: (count: number) =>
      count === 1 ? 'Und 1 weiteres. Alle neuen Praxisbeispiele ansehen' : `Und ${count} weitere. Alle neuen Praxisbeispiele ansehen`,
    intro: 'Das ist seit der letzten E-Mail neu und passt zu Ihrer Auswahl.',
  },
  welcome: {
    subject: 'Willkommen beim Newsletter',
    heading: 'Schön, dass Sie dabei sind',
    text: (site: string) =>
      `Ihre Anmeldung zum Newsletter von ${site} ist bestätigt. Themen, Länder und Rhythmus können Sie jederzeit ändern.`,
    action: 'Meine Einstellungen öffnen',
    closing: 'Abmelden und alles löschen können Sie dort ebenfalls.',
  },
  invite: (site: string, source: string) => ({
    subject: 'Möchten Sie unseren Newsletter bekommen?',
    heading: 'Möchten Sie unseren Newsletter bekommen?',
    paragraphs: [
      `Ihre Adresse steht in einer Liste, die zum Newsletter von ${site} gehört${source ? ` (Herkunft: ${source})` : ''}. Wir schicken ihn nur an Menschen, die ihn möchten. Deshalb fragen wir Sie einmal.`,
    ],
    action: 'Ja, ich möchte den Newsletter',
    closing: [
      'Sie möchten ihn nicht? Dann müssen Sie nichts tun. Nach sieben Tagen löschen wir Ihre Adresse, und wir fragen nicht noch einmal.',
    ],
  }),
  stillWanted: (site: string, until: string, isEnded: boolean) => ({
    subject: 'Möchten Sie den Newsletter weiter bekommen?',
    heading: 'Möchten Sie den Newsletter weiter bekommen?',
    paragraphs: [
      `Sie bekommen den Newsletter von ${site} seit mindestens zwei Jahren. Wir messen nicht, ob Sie ihn lesen. Deshalb fragen wir nach.`,
    ],
    action: 'Ja, ich möchte ihn weiter',
    closing: [
      isEnded
        ? `Wenn Sie bis zum ${until} nicht antworten, melden wir Sie ab und löschen Ihre Angaben 30 Tage später.`
        : `Wenn Sie bis zum ${until} nicht antworten, schicken wir Ihnen vorerst nichts mehr. Mit demselben Link können Sie ihn später wieder bekommen.`,
    ],
  }),
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
