import type { Step } from '../../../kind.ts'
import { limits } from '../limits.ts'

export const idee: Step = {
  key: 'idee',
  title: { de: 'Ihre Idee in Kürze', en: 'Your idea in brief' },
  intro: {
    de: 'Titel und Kurzbeschreibung sehen andere zuerst. Sie können später alles noch ändern.',
    en: 'Title and short description are what others see first. You can still change everything later.',
  },
  fields: [
    {
      key: 'title',
      type: 'text',
      required: true,
      maxLength: limits.title,
      label: { de: 'Titel', en: 'Title' },
      hint: {
        de: 'Wie heißt Ihr Angebot? Ein Titel, der sagt, worum es geht, wird leichter gefunden.',
        en: 'What is your offer called? A title that says what it is about is easier to find.',
      },
      examples: {
        good: { de: 'Bewegungs-Treffs im Freien für ältere Menschen', en: 'Open-air exercise groups for older people' },
        weak: { de: 'Projekt BTF 2.0', en: 'Project BTF 2.0' },
      },
    },
    {
      key: 'summary',
      type: 'longtext',
      required: true,
      maxLength: limits.summary,
      label: { de: 'Kurzbeschreibung', en: 'Short description' },
      hint: {
        de: 'Was möchten Sie erreichen, und was tun Sie dafür? Drei bis fünf Sätze genügen.',
        en: 'What do you want to achieve, and what do you do for it? Three to five sentences are enough.',
      },
      examples: {
        good: {
          de: 'Jeden Dienstag üben ältere Menschen im Stadtpark eine Stunde lang Kraft und Gleichgewicht. Die Treffs sind kostenlos und ohne Anmeldung. Geschulte Freiwillige leiten sie an.',
          en: 'Every Tuesday older people practise strength and balance in the town park for an hour. The groups are free and need no registration. Trained volunteers lead them.',
        },
        weak: {
          de: 'Wir fördern ganzheitlich die Gesundheit aller Bürgerinnen und Bürger.',
          en: 'We promote the health of all citizens in a holistic way.',
        },
      },
    },
    {
      key: 'image',
      type: 'image',
      required: false,
      label: { de: 'Bild', en: 'Image' },
      hint: {
        de: 'Ein Bild, das Ihr Angebot zeigt, als JPEG, PNG oder WebP bis 10 MB. Beschreiben Sie es in einem Satz für Menschen, die es nicht sehen, und nennen Sie, wer das Bild gemacht hat. Abgebildete Personen müssen zugestimmt haben.',
        en: 'An image that shows your offer, as JPEG, PNG or WebP up to 10 MB. Describe it in one sentence for people who cannot see it, and name who made it. People shown must have agreed.',
      },
      examples: {
        good: {
          de: 'Acht ältere Frauen und Männer stehen im Kreis auf einer Wiese und heben die Arme.',
          en: 'Eight older women and men stand in a circle on a lawn and raise their arms.',
        },
        weak: { de: 'Foto', en: 'Photo' },
      },
    },
  ],
}
