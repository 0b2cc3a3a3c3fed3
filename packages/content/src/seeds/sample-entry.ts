/** A complete entry as the form or the API hands it in, with every field filled; for demonstrations and tests. */
export const sampleEntry = {
  title: 'Kochtreff am Lindenplatz',
  summary:
    'Einmal in der Woche kochen und essen Alleinerziehende, ihre Kinder und ältere Nachbarinnen und Nachbarn zusammen im Familienzentrum. ' +
    'Der Treff ist kostenlos und ohne Anmeldung. Wer kommt, lernt günstig und gesund zu kochen und knüpft Kontakte im Quartier.',
  image: { alt: 'Vier Erwachsene und drei Kinder schneiden an einem langen Tisch Gemüse.', credit: 'Stadt Erlangen' },
  procedure:
    'Eine Befragung im Familienzentrum zeigte, dass am Monatsende in vielen Haushalten das Geld für frische Lebensmittel fehlt. ' +
    'Wir haben mit zwei Müttern aus dem Quartier begonnen, die sehr gut kochen. Heute leiten sie den Treff selbst, das Gesundheitsamt ' +
    'schult sie zweimal im Jahr. Ein Wochenmarkt gibt das Gemüse, das Rezeptheft entsteht in vier Sprachen.',
  participationMethods:
    'Die Gruppe stimmt jeden Monat mit Klebepunkten über die Gerichte ab. Zweimal im Jahr legt eine offene Runde fest, was sich ändern soll.',
  lessonsLearned:
    'Kochkurse mit Anmeldung blieben leer. Erst seit die Tür einfach offen steht und Kinder mitkommen können, ist der Treff voll. ' +
    'Rechnen Sie mit Zeit für den Abwasch.',
  transferability:
    'Nötig sind eine Küche, acht Stunden Koordination in der Woche und etwa 4.000 Euro im Jahr. In kleinen Gemeinden eignet sich das Vereinsheim.',
  targetGroups: ['alleinerziehende', 'aeltere-menschen', 'menschen-mit-geringem-einkommen'],
  ageGroups: ['6-10', '30-49', '66-79'],
  topics: ['ernaehrung', 'soziale-teilhabe-und-einsamkeit'],
  settings: ['stadtteil-quartier', 'familien-begegnungszentrum'],
  keywords: ['Kochen', 'Nachbarschaft', 'Mittagstisch'],
  scope: 'lokal',
  place: { ags: '09562000', name: 'Erlangen', land: 'DE-BY', lat: 49.591, lon: 11.008, population: 102675 },
  land: 'DE-BY',
  start: '2022-03',
  end: '2029',
  organisation: 'Stadt Erlangen, Gesundheitsamt',
  contactEmail: 'gesundheitsfoerderung@erlangen.example',
  website: 'https://www.erlangen.example/kochtreff',
  funding: ['kommune', 'gkv-buendnis-krankenkassen'],
  selfRating: {
    zielgruppenbezug: 3,
    konzeption: 3,
    'setting-ansatz': 2,
    empowerment: 3,
    partizipation: 7,
    'niedrigschwellige-arbeitsweise': 4,
    multiplikatorenkonzept: 2,
    nachhaltigkeit: 2,
    'integriertes-handeln': 3,
    qualitaetsmanagement: 1,
    'dokumentation-evaluation': 2,
    'belege-wirkungen-kosten': 1,
  },
  licenceConsent: true,
  privacyConsent: true,
}
