/** The front door's words. The type of this file is the law for the other languages. */
export const de = {
  home: {
    description:
      'Geprüfte Praxisbeispiele der Gesundheitsförderung für Menschen in schwierigen sozialen Lagen: finden, einreichen, abonnieren.',
    feed: 'Neue Praxisbeispiele',
    title: 'Gute Praxis, die andere weiterbringt',
    lead: 'Hier finden Sie geprüfte Beispiele, wie Gesundheit dort gefördert wird, wo das Leben schwierig ist: in Kita und Quartier, in der Pflege, auf der Straße, im ganzen Land.',
    search: {
      label: (total: number) => (total > 0 ? `In ${total} Praxisbeispielen suchen` : 'Praxisbeispiele suchen'),
      button: 'Suchen',
      placeholder: 'zum Beispiel Sturz, Frühstück, Quartier',
    },
    doors: {
      title: 'Was möchten Sie tun?',
      list: [
        {
          path: '/beispiele',
          title: 'Finden',
          text: 'Suchen Sie nach Themen, Zielgruppen und Orten und sehen Sie, was sich anderswo bewährt hat.',
        },
        {
          path: '/einreichen',
          title: 'Einreichen',
          text: 'Zeigen Sie Ihr Angebot. Das Formular dauert etwa eine halbe Stunde. Sie können jederzeit unterbrechen.',
        },
        { path: '/newsletter', title: 'Abonnieren', text: 'Lesen Sie per E-Mail, was neu ist, passend zu Ihren Themen und Ländern.' },
      ],
    },
    newest: {
      title: 'Neu veröffentlicht',
      goodPractice: 'Good Practice',
      all: (total: number) => `Alle ${total} Praxisbeispiele ansehen`,
    },
    trial: {
      title: 'Dies ist eine Instanz zum Ausprobieren',
      text: 'Alle Personen sind erfunden. Melden Sie sich mit einer dieser Adressen an; der Anmeldelink kommt ins Postfach dieser Instanz.',
      roles: {
        regional_editor: 'Regionalredaktion',
        head_office: 'Geschäftsstelle, alle Länder',
        newsletter_editor: 'Newsletter',
        newsletter_sender: 'Newsletter-Versand',
        administrator: 'Administration',
      },
      signIn: 'Zur Anmeldung der Redaktion',
      mailbox: 'Zum Postfach',
    },
  },
}
