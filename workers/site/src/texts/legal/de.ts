import type { Operator } from '../../services.ts'
import type { LegalTexts } from './legal-texts.ts'

export const de = (operator: Operator, baseUrl: string): LegalTexts => ({
  impressum: {
    title: 'Impressum',
    intro: 'Angaben nach § 5 Digitale-Dienste-Gesetz (DDG) und § 18 Absatz 2 Medienstaatsvertrag (MStV).',
    sections: [
      { heading: 'Anbieter', blocks: [operator.name, operator.address] },
      { heading: 'Vertreten durch', blocks: [operator.representative] },
      { heading: 'Kontakt', blocks: [`Telefon: ${operator.phone}`, { href: `mailto:${operator.email}`, label: operator.email }] },
      { heading: 'Register', blocks: [operator.register] },
      { heading: 'Redaktionell verantwortlich', blocks: [`${operator.representative}, Anschrift wie oben`] },
      {
        heading: 'Streitbeilegung',
        blocks: ['Wir nehmen nicht an Verfahren vor einer Verbraucherschlichtungsstelle teil und sind dazu nicht verpflichtet.'],
      },
    ],
  },
  datenschutz: {
    title: 'Datenschutz',
    intro:
      'So wenig Daten wie möglich: Wer nur liest, hinterlässt hier keine Cookies und kein Profil. Alles kommt von unserer eigenen Adresse, nichts von Dritten.',
    sections: [
      {
        heading: 'Verantwortlich',
        blocks: [`${operator.name}, ${operator.address}`, `Datenschutzbeauftragte Person: ${operator.privacyOfficer}`],
      },
      {
        heading: 'Wenn Sie lesen und suchen',
        blocks: [
          'Wir speichern keine Cookies und nichts anderes auf Ihrem Gerät. Wir zählen nicht, wer was liest, und binden keine Dienste Dritter ein.',
          'Suchwörter, zu denen wir nichts haben, zählen wir ohne Bezug zu einer Person. Lesbar gespeichert wird ein Wort erst, wenn mehrere danach gesucht haben. Damit niemand mehrfach zählt, teilen wir alle Anschlüsse für jedes Wort neu in 64 Gruppen und merken uns einen Monat lang, welche Gruppen danach gesucht haben; wer jemand ist, verrät das nicht.',
          'Damit die Seite ausgeliefert werden kann, verarbeitet der Server kurz Ihre IP-Adresse. Sie dient auch dazu, massenhafte automatische Anfragen zu begrenzen, und wird nicht gespeichert. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e oder f DSGVO.',
        ],
      },
      {
        heading: 'Wenn Sie ein Praxisbeispiel einreichen',
        blocks: [
          'Wir speichern Ihren Namen und Ihre E-Mail-Adresse, um Rückfragen zu stellen und Ihnen das Ergebnis mitzuteilen. Beides wird nie veröffentlicht und liegt getrennt vom Inhalt des Beispiels.',
          'Veröffentlicht wird nur, was Sie im Formular als Inhalt angeben. Bitte nennen Sie dort Funktionspostfächer statt persönlicher Adressen.',
          `Angefangene Formulare löschen wir nach ${operator.draftDays} Tagen, nicht bestätigte Einsendungen nach ${operator.unconfirmedDays} Tagen. Wird Ihr Beispiel nicht aufgenommen oder beantworten Sie eine Rückfrage nicht, löschen wir Ihren Namen und Ihre E-Mail-Adresse nach ${operator.contactDays} Tagen; wurde es nicht aufgenommen, auch die E-Mail-Adresse für Fragen. Wird es veröffentlicht, behalten wir beides, solange es öffentlich ist, damit Sie dafür ansprechbar bleiben. Sie können die Einsendung jederzeit selbst zurückziehen, auch wenn sie nicht aufgenommen wurde; dann löschen wir alles sofort.`,
          'Rechtsgrundlage ist Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO).',
        ],
      },
      {
        heading: 'Wenn Sie zu einem Praxisbeispiel schreiben',
        blocks: [
          'Ihre Frage geht mit Ihrem Namen und Ihrer E-Mail-Adresse an die Verantwortlichen des Praxisbeispiels, damit sie Ihnen antworten können. Ist von ihnen keine Adresse bekannt oder kommen E-Mails an sie zurück, geht sie an unsere Redaktion, die sie weiterleitet. Deren Adresse zeigen wir nicht; Ihre erfährt nur, wer die E-Mail bekommt.',
          'Melden Sie, dass Sie ein Praxisbeispiel übernommen haben, geht Ihr Text ebenfalls per E-Mail dorthin. Gezählt wird ohne Angaben zu Ihnen.',
          'Ihren Text mit Namen und E-Mail-Adresse bewahren wir sieben Tage auf und löschen ihn dann. Kommt die E-Mail in dieser Zeit zurück, geben wir ihn an unsere Redaktion und schreiben Ihnen, wenn Sie eine Frage gestellt haben; bei uns ist er dann gelöscht, sobald die E-Mail an die Redaktion verschickt ist. Rechtsgrundlage ist Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO).',
        ],
      },
      {
        heading: 'Wenn Sie den Newsletter abonnieren',
        blocks: [
          'Wir speichern Ihre E-Mail-Adresse und Ihre Auswahl. Sie bestätigen das Abonnement mit einem Link in einer E-Mail. Wir halten fest, wann und mit welchem Wortlaut Sie eingewilligt haben, nicht aber Ihre IP-Adresse.',
          'In unseren E-Mails gibt es keine Zählpixel und keine umgeleiteten Links.',
          'Kommen unsere E-Mails an Sie zurück, halten wir fest, seit wann und warum, und machen eine Pause. Ist das 60 Tage her, vergessen wir es. Sie sehen es in Ihren Einstellungen.',
          'Sie können jederzeit mit einem Klick abbestellen oder alle Ihre Angaben löschen. Nicht bestätigte Anmeldungen löschen wir nach 7 Tagen.',
          'Damit Sie nach einer Abmeldung oder Löschung nicht durch eine übernommene Liste wieder angeschrieben werden, behalten wir einen Prüfwert Ihrer Adresse, aus dem sie sich nicht zurückgewinnen lässt. Wenn Sie sich selbst neu anmelden, löschen wir ihn.',
          'Je Ausgabe zählen wir, wie viele E-Mails angenommen wurden oder zurückkamen und wie viele Menschen sich abgemeldet haben. Gespeichert sind nur Zahlen.',
          `Damit niemand etwas doppelt bekommt, wissen wir eine Zeit lang, welche Ausgabe und welche neuen Praxisbeispiele wir Ihnen geschickt haben. Nach ${operator.ledgerDays} Tagen löschen wir das; die Zahlen bleiben.`,
        ],
      },
      {
        heading: 'Wenn Sie in der Redaktion mitarbeiten',
        blocks: [
          'Für die Anmeldung setzen wir ein technisch notwendiges Cookie (§ 25 Absatz 2 TDDDG). Ihre Entscheidungen werden mit Zeitpunkt festgehalten, damit sie nachvollziehbar bleiben.',
        ],
      },
      {
        heading: 'Ihre Rechte',
        blocks: [
          [
            'Auskunft, Berichtigung und Löschung Ihrer Daten',
            'Einschränkung der Verarbeitung und Datenübertragbarkeit',
            'Widerruf Ihrer Einwilligung mit Wirkung für die Zukunft',
            'Widerspruch gegen die Verarbeitung',
            `Beschwerde bei der Aufsichtsbehörde: ${operator.supervisoryAuthority}`,
          ],
          { href: `mailto:${operator.privacyOfficer}`, label: operator.privacyOfficer },
        ],
      },
    ],
  },
  barrierefreiheit: {
    title: 'Erklärung zur Barrierefreiheit',
    intro: 'Diese Seiten sollen alle nutzen können: mit der Tastatur, mit Vorleseprogrammen, stark vergrößert und ohne Skripte.',
    sections: [
      {
        heading: 'Stand der Vereinbarkeit',
        blocks: [
          'Wir bauen nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, und damit nach BITV 2.0 und EN 301 549. Diese Erklärung beruht auf einer Selbstbewertung: Die Seiten der wichtigsten Wege werden bei jeder Änderung automatisch geprüft, das Formular und die Arbeit der Redaktion an einem Fall auch nur mit der Tastatur.',
        ],
      },
      {
        heading: 'Was noch nicht barrierefrei ist',
        blocks: [
          [
            'PDF-Dateien, die mit Praxisbeispielen eingereicht werden, stammen von den Einreichenden und sind oft nicht barrierefrei. Auf Anfrage fassen wir den Inhalt zusammen.',
            'Ein Video in Deutscher Gebärdensprache fehlt noch.',
          ],
        ],
      },
      {
        heading: 'Barrieren melden',
        blocks: [
          'Ist Ihnen etwas aufgefallen? Schreiben Sie uns, was Sie tun wollten und wo es nicht weiterging. Wir antworten innerhalb von zwei Wochen.',
          { href: `mailto:${operator.email}?subject=Barriere%20melden`, label: `Barriere melden: ${operator.email}` },
          `Telefon: ${operator.phone}`,
        ],
      },
      {
        heading: 'Schlichtung',
        blocks: [
          'Wenn wir Ihnen nicht weiterhelfen konnten, können Sie sich an die Schlichtungsstelle nach § 16 Behindertengleichstellungsgesetz wenden. Das Verfahren ist kostenlos, einen Rechtsbeistand brauchen Sie nicht.',
          'Schlichtungsstelle BGG bei der beauftragten Person der Bundesregierung für die Belange von Menschen mit Behinderungen, Mauerstraße 53, 10117 Berlin',
          { href: 'https://www.schlichtungsstelle-bgg.de', label: 'www.schlichtungsstelle-bgg.de' },
        ],
      },
    ],
  },
  'leichte-sprache': {
    title: 'Leichte Sprache',
    sections: [
      {
        heading: 'Was ist das hier?',
        blocks: [
          'Das ist eine Internet-Seite über Gesundheit.',
          'Manche Menschen haben wenig Geld. Oder sie sind oft allein. Oder sie sprechen wenig Deutsch. Dann ist es schwerer, gesund zu bleiben.',
          'Viele Vereine und Städte machen gute Angebote für diese Menschen. Zum Beispiel: gemeinsam Sport machen, gemeinsam frühstücken oder Hilfe für Familien.',
          'Diese guten Angebote stehen auf dieser Seite. Wir nennen sie Praxis-Beispiele.',
        ],
      },
      {
        heading: 'Was können Sie hier machen?',
        blocks: [
          [
            'Sie können Praxis-Beispiele suchen. Klicken Sie oben auf „Finden“.',
            'Sie können uns ein Praxis-Beispiel schicken. Klicken Sie oben auf „Einreichen“.',
            'Sie können eine E-Mail mit neuen Praxis-Beispielen bekommen. Klicken Sie oben auf „Newsletter“.',
          ],
        ],
      },
      {
        heading: 'Haben Sie Fragen?',
        blocks: [
          'Sie können uns schreiben oder anrufen.',
          { href: `mailto:${operator.email}`, label: operator.email },
          `Telefon: ${operator.phone}`,
        ],
      },
      {
        id: 'gebaerdensprache',
        heading: 'Gebärdensprache',
        blocks: [
          'Ein Video in Deutscher Gebärdensprache gibt es auf dieser Seite noch nicht. Bitte schreiben Sie uns, wenn Sie eine Übersetzung brauchen.',
        ],
      },
    ],
  },
  kontakt: {
    title: 'Kontakt',
    intro: 'Fragen zu einem Beispiel, zur Einreichung oder zu dieser Seite? Wir helfen gern.',
    sections: [
      {
        heading: 'So erreichen Sie uns',
        blocks: [
          { href: `mailto:${operator.email}`, label: operator.email },
          `Telefon: ${operator.phone}`,
          `${operator.name}, ${operator.address}`,
        ],
      },
      {
        heading: 'Sie haben etwas eingereicht?',
        blocks: [
          'Den Stand sehen Sie über den Link in Ihrer Eingangsbestätigung. Ist der Link verloren gegangen, fordern Sie hier einen neuen an.',
          { href: '/einreichungen/link', label: 'Neuen Link anfordern' },
        ],
      },
      {
        heading: 'Sicherheitslücke gefunden?',
        blocks: [{ href: '/.well-known/security.txt', label: 'Ansprechstelle für Sicherheitsmeldungen (security.txt)' }],
      },
    ],
  },
  lizenz: {
    title: 'Lizenz und Nutzung',
    sections: [
      {
        heading: 'Inhalte',
        blocks: [
          'Die Texte der Praxisbeispiele stehen, wenn nichts anderes vermerkt ist, unter der Lizenz Creative Commons Namensnennung 4.0 International (CC BY 4.0). Sie dürfen sie weiterverwenden, auch verändert, wenn Sie die Quelle nennen.',
          { href: 'https://creativecommons.org/licenses/by/4.0/deed.de', label: 'Lizenztext CC BY 4.0' },
          'Bilder und Dateien können eigene Rechte haben; sie stehen bei der jeweiligen Datei.',
        ],
      },
      {
        heading: 'So nennen Sie die Quelle',
        blocks: [`Titel des Beispiels, Träger, Nummer (zum Beispiel PX-2026-000001), ${baseUrl}, CC BY 4.0`],
      },
      {
        heading: 'Daten für Programme',
        blocks: [
          'Alle Beispiele gibt es auch über eine offene Schnittstelle (JSON) und als Atom-Feed.',
          { href: '/api/v1/docs', label: 'Beschreibung der Schnittstelle' },
          { href: '/feed.atom', label: 'Atom-Feed der neuen Beispiele' },
        ],
      },
      {
        heading: 'Weitere Quellen',
        blocks: [
          [
            'Ortsverzeichnis: GeoNames, Lizenz CC BY 4.0',
            'Gestaltung: KERN UX-Standard, Lizenz EUPL 1.2',
            'Schrift: Fira Sans, SIL Open Font License',
            'Software: Vorbild, Lizenz EUPL 1.2',
          ],
        ],
      },
    ],
  },
})
