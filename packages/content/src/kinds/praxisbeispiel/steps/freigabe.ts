import type { Step } from '../../../kind.ts'

export const freigabe: Step = {
  key: 'freigabe',
  title: { de: 'Freigabe', en: 'Release' },
  fields: [
    {
      key: 'licenceConsent',
      type: 'consent',
      required: true,
      label: {
        de: 'Texte, Bild und Dokumente dürfen unter der Lizenz CC BY 4.0 veröffentlicht werden. Die nötigen Rechte liegen vor.',
        en: 'Texts, image and documents may be published under the licence CC BY 4.0. The necessary rights are in place.',
      },
      hint: {
        de: 'Andere dürfen den Eintrag dann nutzen und weitergeben, wenn sie die Quelle nennen.',
        en: 'Others may then use the entry and pass it on if they name the source.',
      },
    },
    {
      key: 'privacyConsent',
      type: 'consent',
      required: true,
      label: {
        de: 'Die Hinweise zum Datenschutz habe ich gelesen. Der Eintrag enthält keine privaten Daten anderer Menschen.',
        en: 'I have read the privacy notice. The entry holds no private data of other people.',
      },
      hint: {
        de: 'Ihr Name und Ihre E-Mail-Adresse werden nicht veröffentlicht. Wir brauchen sie nur für Rückfragen.',
        en: 'Your name and e-mail address are not published. We need them only to ask you questions.',
      },
    },
  ],
}
