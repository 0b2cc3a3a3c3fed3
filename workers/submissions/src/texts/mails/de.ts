/** Words of the mails; the type of this file is the law for the other languages. */
export const de = {
  notYou: 'Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',
  keepLink: 'Bewahren Sie diese E-Mail auf: Über den Link sehen Sie jederzeit, wie es um Ihren Eintrag steht.',
  returned: {
    subject: (number: string) => `Ihre Frage zu ${number} kam zurück`,
    what: 'Ihre Frage zu diesem Praxisbeispiel ließ sich nicht zustellen: Die Adresse der Verantwortlichen nimmt gerade keine E-Mails an.',
    next: 'Wir haben Ihre Frage der Redaktion gegeben. Sie versucht, die Verantwortlichen auf anderem Weg zu erreichen. Sie brauchen nichts zu tun.',
    action: 'Praxisbeispiel ansehen',
  },
  unreached: {
    subject: (number: string) => `${number}: E-Mails kommen zurück`,
    what: {
      organisation: 'E-Mails an die Kontaktadresse der Verantwortlichen kommen zurück.',
      submitter: 'E-Mails an die Person, die diesen Eintrag eingereicht hat, kommen zurück.',
    },
    meanwhile: {
      organisation: 'Fragen von Leserinnen und Lesern gehen an die Redaktion, bis eine neue Adresse eingetragen ist.',
      submitter: 'Bis eine neue Adresse eingetragen ist, erfährt die Person nicht, wie es mit dem Eintrag weitergeht.',
    },
    action: 'Kontakte öffnen',
  },
  resume: {
    subject: 'Ihr Link zum Weitermachen',
    heading: 'Hier geht es weiter',
    what: (title: string) =>
      `Ihr Entwurf „${title}“ ist gespeichert. Über diesen Link machen Sie weiter, ohne Anmeldung und auf jedem Gerät.`,
    untitled: 'Ihr Entwurf ist gespeichert. Über diesen Link machen Sie weiter, ohne Anmeldung und auf jedem Gerät.',
    action: 'Weitermachen',
    until: (days: number) =>
      `Wenn ${days} Tage lang nichts geändert wird, löschen wir den Entwurf. Geben Sie den Link nur an Menschen weiter, die mitschreiben sollen.`,
  },
  confirm: {
    subject: 'Bitte bestätigen Sie Ihre Einreichung',
    heading: 'Noch ein Schritt',
    what: (title: string) =>
      `Vielen Dank für „${title}“. Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört. Erst dann geht der Eintrag an die Redaktion.`,
    action: 'Einreichung bestätigen',
    until: (date: string) => `Bitte tun Sie das bis zum ${date}. Danach löschen wir den Eintrag.`,
  },
  receipt: {
    subject: (number: string) => `Eingegangen: ${number}`,
    heading: 'Ihr Eintrag ist eingegangen',
    what: (title: string, number: string) => `„${title}“ hat die Nummer ${number}. Nennen Sie sie bitte, wenn Sie uns schreiben.`,
    next: (date: string) => `Als Nächstes liest die Redaktion Ihren Eintrag. Spätestens am ${date} hören Sie von uns.`,
    action: 'Stand ansehen',
  },
  questions: {
    subject: (number: string) => `Rückfrage zu ${number}`,
    heading: 'Die Redaktion hat eine Rückfrage',
    what: (title: string) => `Zu „${title}“ ist noch etwas offen. Sie antworten direkt an den Feldern, um die es geht.`,
    action: 'Rückfrage beantworten',
    until: (date: string) => `Bitte antworten Sie möglichst bis zum ${date}.`,
  },
  declined: {
    subject: (number: string) => `Entscheidung zu ${number}`,
    heading: 'Ihr Eintrag wurde nicht aufgenommen',
    what: (title: string) => `Die Redaktion hat „${title}“ gelesen und kann den Eintrag nicht veröffentlichen. Die Begründung:`,
    action: 'Einzelheiten ansehen',
    after: 'Wenn sich daran etwas ändert, reichen Sie Ihr Angebot gern noch einmal ein.',
  },
  published: {
    subject: (number: string) => `Veröffentlicht: ${number}`,
    heading: 'Ihr Beispiel ist veröffentlicht',
    what: (title: string) => `„${title}“ steht jetzt für alle offen. Vielen Dank, dass Sie Ihre Erfahrung teilen.`,
    action: 'Beispiel ansehen',
    status: 'Über diesen Link können Sie den Eintrag auch wieder zurückziehen:',
  },
  link: {
    subject: 'Ihr neuer Link',
    heading: 'Ihr neuer Link',
    what: (title: string) => `Sie haben einen neuen Link zu „${title}“ angefordert. Hier ist er.`,
    untitled: 'Sie haben einen neuen Link zu Ihrem Entwurf angefordert. Hier ist er.',
    action: 'Eintrag öffnen',
  },
}

export type MailTexts = typeof de
