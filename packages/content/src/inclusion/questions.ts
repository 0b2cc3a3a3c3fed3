import type { InclusionQuestion, OtherPlace } from './inclusion-question.ts'

const healthPortal: OtherPlace = {
  label: { de: 'gesund.bund.de: Gesundheitsinformationen des Bundes', en: 'gesund.bund.de: health information of the Federal Government' },
  href: 'https://gesund.bund.de/',
}
const inForm: OtherPlace = {
  label: { de: 'IN FORM: Projekte zu Ernährung und Bewegung', en: 'IN FORM: projects on nutrition and physical activity' },
  href: 'https://www.in-form.de/',
}
const equityNetwork: OtherPlace = {
  label: {
    de: 'Koordinierungsstellen Gesundheitliche Chancengleichheit: Beratung in Ihrem Land',
    en: 'Coordinating offices for health equity: advice in your federal state',
  },
  href: 'https://www.gesundheitliche-chancengleichheit.de/',
}
const researchRegister: OtherPlace = {
  label: { de: 'Deutsches Register Klinischer Studien', en: 'German Clinical Trials Register' },
  href: 'https://drks.de/',
}

/** Asked before the form, in this order; their order decides which explanation is given first. */
export const inclusionQuestions = [
  {
    key: 'gesundheitsbezug',
    question: {
      de: 'Hat Ihr Angebot mit Gesundheitsförderung oder Prävention zu tun?',
      en: 'Does your offer have to do with health promotion or prevention?',
    },
    hint: {
      de: 'Zum Beispiel Bewegung, Ernährung, seelische Gesundheit, Sucht, Wohnumfeld oder der Zugang zu Hilfe.',
      en: 'For example physical activity, nutrition, mental health, addiction, living environment or access to help.',
    },
    needed: 'yes',
    explanation: {
      de: 'In dieser Sammlung stehen nur Angebote, die Gesundheit fördern oder Krankheit vorbeugen. Behandlung und andere Hilfen sind anderswo besser aufgehoben.',
      en: 'This collection holds only offers that promote health or prevent illness. Treatment and other kinds of help are better placed elsewhere.',
    },
    otherPlaces: [healthPortal],
  },
  {
    key: 'soziale-lage',
    question: {
      de: 'Richtet sich Ihr Angebot an Menschen in schwierigen sozialen Lagen oder an alle, die mit ihnen arbeiten?',
      en: 'Is your offer aimed at people in difficult social situations or at those who work with them?',
    },
    hint: {
      de: 'Zum Beispiel Menschen mit wenig Geld, ohne Arbeit, ohne Wohnung, mit Fluchtgeschichte, Alleinerziehende oder Menschen in benachteiligten Stadtteilen.',
      en: 'For example people with little money, without work or home, refugees, single parents or people in disadvantaged neighbourhoods.',
    },
    needed: 'yes',
    explanation: {
      de: 'Hier geht es um gesundheitliche Chancengleichheit. Angebote für alle passen nur, wenn sie Menschen in schwierigen Lagen gezielt erreichen. Ihre Koordinierungsstelle berät Sie gern, wie das gelingen kann.',
      en: 'This collection is about health equity. Offers for everybody fit only if they reach people in difficult situations on purpose. Your coordinating office will gladly advise you on how to do so.',
    },
    otherPlaces: [equityNetwork, inForm],
  },
  {
    key: 'ort-in-deutschland',
    question: { de: 'Findet es an einem wirklichen Ort in Deutschland statt?', en: 'Does it take place at a real place in Germany?' },
    hint: {
      de: 'Auch ein digitales Angebot passt, wenn es von einer Stelle in Deutschland für Menschen hier gemacht wird.',
      en: 'A digital offer fits too if somebody in Germany makes it for people here.',
    },
    needed: 'yes',
    explanation: {
      de: 'Die Sammlung zeigt Beispiele, die man in Deutschland besuchen und übertragen kann.',
      en: 'The collection shows examples that can be visited and transferred in Germany.',
    },
    otherPlaces: [
      {
        label: { de: 'Öffentliche Gesundheit bei der Europäischen Kommission', en: 'Public health at the European Commission' },
        href: 'https://health.ec.europa.eu/',
      },
    ],
  },
  {
    key: 'hat-begonnen',
    question: { de: 'Hat das Angebot schon begonnen?', en: 'Has the offer already started?' },
    hint: { de: 'Auch beendete Angebote sind willkommen.', en: 'Offers that have ended are welcome too.' },
    needed: 'yes',
    explanation: {
      de: 'Andere lernen am meisten aus dem, was schon erprobt ist. Kommen Sie gern wieder, sobald es losgegangen ist. Bei der Planung hilft Ihre Koordinierungsstelle.',
      en: 'Others learn most from what has been tried. Do come back once it has started. Your coordinating office helps with planning.',
    },
    otherPlaces: [equityNetwork],
  },
  {
    key: 'gewinnabsicht',
    question: { de: 'Soll mit dem Angebot Gewinn erzielt werden?', en: 'Is the offer meant to make a profit?' },
    hint: {
      de: 'Ein kleiner Beitrag zu den Kosten ist kein Gewinn.',
      en: 'A small contribution to costs is no profit.',
    },
    needed: 'no',
    explanation: {
      de: 'Gewerbliche Angebote nehmen wir nicht auf. Zertifizierte Kurse finden Menschen bei der Zentralen Prüfstelle Prävention und bei ihrer Krankenkasse.',
      en: 'We do not take commercial offers. People find certified courses through the central prevention testing office and their health insurer.',
    },
    otherPlaces: [
      {
        label: { de: 'Zentrale Prüfstelle Prävention', en: 'Zentrale Prüfstelle Prävention (course certification)' },
        href: 'https://www.zentrale-pruefstelle-praevention.de/',
      },
    ],
  },
  {
    key: 'nur-forschung',
    question: { de: 'Ist es ein reines Forschungsvorhaben?', en: 'Is it purely a research project?' },
    hint: {
      de: 'Ein Angebot, das wissenschaftlich begleitet wird, ist kein reines Forschungsvorhaben.',
      en: 'An offer that is accompanied by research is not purely a research project.',
    },
    needed: 'no',
    explanation: {
      de: 'Die Sammlung lebt von Angeboten, die Menschen im Alltag erreichen. Reine Forschung ist in einem Studienregister besser zu finden.',
      en: 'The collection lives on offers that reach people in everyday life. Pure research is easier to find in a register of studies.',
    },
    otherPlaces: [researchRegister],
  },
] as const satisfies readonly InclusionQuestion[]
