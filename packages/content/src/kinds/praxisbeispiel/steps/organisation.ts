import type { Step } from '../../../kind.ts'
import { limits } from '../limits.ts'

export const organisation: Step = {
  key: 'organisation',
  title: { de: 'Wer steht dahinter?', en: 'Who is behind it?' },
  intro: {
    de: 'Diese Angaben werden veröffentlicht, nur die E-Mail-Adresse nicht. Nennen Sie deshalb bitte keine privaten Namen, Telefonnummern oder Adressen.',
    en: 'These details will be published, except for the e-mail address. So please give no private names, telephone numbers or addresses.',
  },
  fields: [
    {
      key: 'organisation',
      type: 'text',
      required: true,
      maxLength: limits.organisation,
      label: { de: 'Träger', en: 'Organisation' },
      hint: {
        de: 'Amt, Verein oder Einrichtung, die das Angebot verantwortet.',
        en: 'Department, association or institution responsible for the offer.',
      },
      examples: {
        good: { de: 'Stadt Musterstadt, Gesundheitsamt', en: 'City of Musterstadt, public health department' },
        weak: { de: 'Projektteam', en: 'Project team' },
      },
    },
    {
      key: 'contactEmail',
      type: 'email',
      required: true,
      label: { de: 'E-Mail-Adresse für Fragen', en: 'E-mail address for questions' },
      hint: {
        de: 'Sie wird nicht gezeigt: Wer Fragen hat, schreibt über ein Formular. Bitte nennen Sie ein Funktionspostfach, das auch nach einem Personalwechsel gelesen wird.',
        en: 'It is not shown: people with questions write through a form. Please give a shared mailbox that is still read when staff change.',
      },
      examples: {
        good: { de: 'gesundheitsfoerderung@musterstadt.example', en: 'health-promotion@musterstadt.example' },
        weak: { de: 'eva.muster@musterstadt.example', en: 'eva.muster@musterstadt.example' },
      },
    },
    {
      key: 'website',
      type: 'url',
      required: false,
      label: { de: 'Internetseite', en: 'Website' },
      hint: { de: 'Am besten die Seite des Angebots selbst.', en: 'Preferably the page of the offer itself.' },
    },
    {
      key: 'funding',
      type: 'choices',
      vocabulary: 'funding',
      required: false,
      label: { de: 'Finanzierung', en: 'Funding' },
      hint: { de: 'Wer bezahlt das Angebot? Mehrere Angaben sind möglich.', en: 'Who pays for the offer? You can choose more than one.' },
    },
  ],
}
