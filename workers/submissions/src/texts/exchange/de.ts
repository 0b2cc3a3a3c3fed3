/** Words between readers and those responsible for an example. The type of this file is the law for the other languages. */
export const de = {
  find: 'Finden',
  toExample: 'Zum Praxisbeispiel',
  privacyTitle: 'Was mit Ihren Angaben geschieht',
  privacyLink: 'Mehr zum Datenschutz',
  question: {
    title: (title: string) => `Frage zu „${title}“`,
    lead: (organisation: string) => `Ihre Nachricht geht per E-Mail an die Verantwortlichen: ${organisation}.`,
    leadUnnamed: 'Ihre Nachricht geht per E-Mail an die Verantwortlichen.',
    leadOffice: 'Ihre Nachricht geht per E-Mail an die Redaktion. Sie leitet sie an die Verantwortlichen weiter.',
    name: 'Ihr Name',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'An diese Adresse geht die Antwort.',
    message: 'Ihre Nachricht',
    privacy: [
      'Ihr Name, Ihre E-Mail-Adresse und Ihre Nachricht stehen in dieser einen E-Mail. Wir bewahren sie noch sieben Tage auf: Kommt die E-Mail zurück, geht Ihre Nachricht an die Redaktion, und wir sagen Ihnen Bescheid. Danach löschen wir sie.',
      'Die Antwort kommt direkt zu Ihnen. Wir lesen nicht mit.',
    ],
    privacyOffice: [
      'Die Redaktion gibt Ihre Nachricht mit Ihrem Namen und Ihrer E-Mail-Adresse weiter, damit Sie eine Antwort bekommen, und nutzt sie für nichts anderes.',
    ],
    button: 'Nachricht senden',
    sentTitle: 'Ihre Nachricht ist unterwegs',
    sent: 'Die Antwort kommt direkt an Ihre E-Mail-Adresse. Bitte haben Sie etwas Geduld: Viele Angebote haben nur wenige Stunden in der Woche für so etwas. Kommt Ihre Nachricht zurück, leitet die Redaktion sie weiter, und wir sagen Ihnen Bescheid. Hören Sie zwei Wochen lang nichts, fragen Sie bitte bei uns nach.',
    sentToOffice:
      'Die Redaktion leitet Ihre Nachricht an die Verantwortlichen weiter. Deren Antwort kommt direkt an Ihre E-Mail-Adresse. Bitte haben Sie etwas Geduld. Hören Sie zwei Wochen lang nichts, fragen Sie bitte bei uns nach.',
    closedTitle: 'Hier vermitteln wir keinen Kontakt mehr',
    closed:
      'Die Angaben zu diesem Praxisbeispiel wurden lange nicht bestätigt. Wir wissen deshalb nicht, ob Ihre Nachricht jemanden erreichen würde.',
  },
  adoption: {
    title: 'Wir haben das übernommen',
    lead: (title: string) =>
      `Sie haben etwas aus „${title}“ bei sich umgesetzt? Das freut die Verantwortlichen, und andere sehen, dass es sich übertragen lässt.`,
    use: 'Wer nutzt es, und wofür?',
    useHint: 'Zum Beispiel: Familienzentrum Musterstadt, für einen eigenen Kochtreff.',
    note: 'Möchten Sie dazu etwas sagen?',
    noteHint: 'Was haben Sie anders gemacht, was hat geholfen? Wenn Sie sich austauschen möchten, nennen Sie eine E-Mail-Adresse.',
    privacy: [
      'Was Sie schreiben, geht per E-Mail an die Verantwortlichen. Wir veröffentlichen es nicht. Wir bewahren es noch sieben Tage auf: Kommt die E-Mail zurück, geht es an die Redaktion. Danach löschen wir es.',
      'Beim Praxisbeispiel steht danach nur eine Zahl: wie viele es übernommen haben.',
    ],
    privacyOffice: [
      'Was Sie schreiben, geht per E-Mail an die Redaktion. Sie gibt es an die Verantwortlichen weiter und veröffentlicht es nicht.',
      'Beim Praxisbeispiel steht danach nur eine Zahl: wie viele es übernommen haben.',
    ],
    button: 'Absenden und mitzählen',
    thanksTitle: 'Danke, das zählt!',
    thanks: 'Ihre Nachricht ist unterwegs, und beim Praxisbeispiel wird sie mitgezählt.',
    takeBackTitle: 'Aus der Zählung nehmen',
    takeBack: (title: string) =>
      `Wenn diese Meldung zu „${title}“ nicht stimmt, nehmen Sie sie hier aus der Zählung. Das lässt sich nicht rückgängig machen.`,
    takeBackButton: 'Nicht mitzählen',
    takenBackTitle: 'Nicht mehr mitgezählt',
    takenBack: 'Die Meldung ist aus der Zählung genommen.',
  },
  mails: {
    question: {
      subject: (number: string) => `Frage zu Ihrem Praxisbeispiel ${number}`,
      heading: (title: string) => `Eine Frage zu „${title}“`,
      from: (name: string) => `${name} hat Ihnen geschrieben:`,
      answer: (email: string) =>
        `Antworten Sie einfach auf diese E-Mail. Ihre Antwort geht direkt an ${email}; erst dadurch erfährt die Person Ihre Adresse.`,
      passOn: {
        unknown: 'Zu diesem Praxisbeispiel kennen wir keine Kontaktadresse der Verantwortlichen. Bitte leiten Sie die Frage weiter.',
        unreached:
          'E-Mails an die Kontaktadresse der Verantwortlichen kommen zurück. Bitte leiten Sie die Frage auf anderem Weg weiter und tragen Sie unter „Kontakte“ eine neue Adresse ein.',
      },
      action: 'Praxisbeispiel ansehen',
      why: 'Sie bekommen diese E-Mail, weil Ihre Adresse für Fragen zu diesem Praxisbeispiel angegeben wurde. Auf der Seite wird sie nicht gezeigt.',
    },
    adoption: {
      subject: (number: string) => `${number} wird genutzt`,
      heading: 'Ihr Beispiel macht Schule',
      what: (title: string) => `Jemand hat „${title}“ übernommen und schreibt:`,
      note: 'Dazu gibt es eine Nachricht:',
      action: 'Praxisbeispiel ansehen',
      passOn: {
        unknown:
          'Wer dieses Praxisbeispiel eingereicht hat, wissen wir nicht. Bitte geben Sie die Nachricht an die Verantwortlichen weiter.',
        unreached:
          'E-Mails an die Person, die es eingereicht hat, kommen zurück. Bitte geben Sie die Nachricht auf anderem Weg weiter und tragen Sie unter „Kontakte“ eine neue Adresse ein.',
      },
      takeBack: 'Beim Praxisbeispiel wird das mitgezählt. Stimmt es nicht? Dann nehmen Sie es hier aus der Zählung:',
    },
  },
}

export type ExchangeTexts = typeof de
