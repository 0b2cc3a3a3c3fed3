import type { Operator } from '../../services.ts'
import type { LegalTexts } from './legal-texts.ts'

export const en = (operator: Operator, baseUrl: string): LegalTexts => ({
  impressum: {
    title: 'Legal notice',
    intro:
      'Information required by section 5 of the German Digital Services Act (DDG) and section 18 (2) of the Interstate Media Treaty (MStV).',
    sections: [
      { heading: 'Provider', blocks: [operator.name, operator.address] },
      { heading: 'Represented by', blocks: [operator.representative] },
      { heading: 'Contact', blocks: [`Phone: ${operator.phone}`, { href: `mailto:${operator.email}`, label: operator.email }] },
      { heading: 'Register', blocks: [operator.register] },
      { heading: 'Editorially responsible', blocks: [`${operator.representative}, address as above`] },
      {
        heading: 'Dispute resolution',
        blocks: ['We do not take part in proceedings before a consumer arbitration board and are not obliged to.'],
      },
    ],
  },
  datenschutz: {
    title: 'Privacy',
    intro:
      'As little data as possible: whoever only reads leaves no cookies and no profile here. Everything comes from our own address, nothing from third parties.',
    sections: [
      { heading: 'Controller', blocks: [`${operator.name}, ${operator.address}`, `Data protection officer: ${operator.privacyOfficer}`] },
      {
        heading: 'When you read and search',
        blocks: [
          'We store no cookies and nothing else on your device. We do not count who reads what and embed no services of third parties.',
          'Words searched for in vain are counted without reference to a person. A word is stored in readable form only after several people searched for it. So that nobody counts twice, we part all connections into 64 groups, anew for each word, and remember for a month which groups searched for it; that does not tell who anybody is.',
          'To deliver a page the server briefly processes your IP address. It also serves to limit automated mass requests and is not stored. The legal basis is Article 6 (1) (e) or (f) GDPR.',
        ],
      },
      {
        heading: 'When you hand in a practice example',
        blocks: [
          'We store your name and e-mail address to ask back and to tell you the outcome. Neither is ever published, and both are kept apart from the content of the example.',
          'Only what you enter as content is published. Please give functional mailboxes there rather than personal addresses.',
          `We delete unfinished forms after ${operator.draftDays} days and unconfirmed entries after ${operator.unconfirmedDays} days. If your example is not accepted, or you do not answer a question about it, we delete your name and e-mail address after ${operator.contactDays} days; if it was not accepted, also the e-mail address for questions. If it is published, we keep both for as long as it is public, so that you can be asked about it. You can withdraw the entry yourself at any time, also if it was not accepted; then we delete everything at once.`,
          'The legal basis is your consent (Article 6 (1) (a) GDPR).',
        ],
      },
      {
        heading: 'If you write about a practice example',
        blocks: [
          'Your question goes with your name and e-mail address to those responsible for the practice example, so that they can answer you. If we know no address of theirs, or e-mails to them come back, it goes to our editorial office, which passes it on. We do not show their address; yours is learned only by whoever gets the e-mail.',
          'If you tell us that you used a practice example, your text goes there by e-mail as well. It is counted without any details about you.',
          'We keep your text with your name and e-mail address for seven days and then delete it. Should the e-mail come back within that time, we give it to our editorial office and write to you if you asked a question; we have then deleted it as soon as the e-mail to the office has been sent. The legal basis is your consent (Article 6(1)(a) GDPR).',
        ],
      },
      {
        heading: 'When you subscribe to the newsletter',
        blocks: [
          'We store your e-mail address and your choices. You confirm the subscription with a link in an e-mail. We keep a record of when and to which wording you consented, but not of your IP address.',
          'Our e-mails contain no tracking pixels and no redirected links.',
          'If our e-mails to you come back, we note since when and why, and take a break. We forget it after 60 days without another. You see it in your settings.',
          'You can unsubscribe with one click or erase all your data at any time. We delete unconfirmed sign-ups after 7 days.',
          'So that no list taken over makes us write to you again after you unsubscribed or had everything erased, we keep a check value of your address, from which it cannot be recovered. If you sign up anew yourself, we delete it.',
          'For each issue we count how many e-mails were accepted or came back and how many people unsubscribed. Only numbers are stored.',
          `So that nobody gets anything twice, we know for a while which issue and which new practice examples we sent you. We delete that after ${operator.ledgerDays} days; the numbers stay.`,
        ],
      },
      {
        heading: 'When you work in the editorial office',
        blocks: [
          'For signing in we set a cookie that is technically necessary (section 25 (2) TDDDG). Your decisions are recorded with their time so that they remain traceable.',
        ],
      },
      {
        heading: 'Your rights',
        blocks: [
          [
            'Access to, rectification and erasure of your data',
            'Restriction of processing and data portability',
            'Withdrawal of your consent with effect for the future',
            'Objection to processing',
            `Complaint to the supervisory authority: ${operator.supervisoryAuthority}`,
          ],
          { href: `mailto:${operator.privacyOfficer}`, label: operator.privacyOfficer },
        ],
      },
    ],
  },
  barrierefreiheit: {
    title: 'Accessibility statement',
    intro: 'Everybody should be able to use these pages: by keyboard, with a screen reader, greatly enlarged and without scripts.',
    sections: [
      {
        heading: 'Conformance',
        blocks: [
          'We build to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and thereby to BITV 2.0 and EN 301 549. This statement is based on self-assessment: the pages of the main journeys are checked automatically with every change, the form and the office’s work on a case also by keyboard alone.',
        ],
      },
      {
        heading: 'What is not accessible yet',
        blocks: [
          [
            'PDF files handed in with practice examples come from their submitters and are often not accessible. On request we summarise their content.',
            'A video in German Sign Language is still missing.',
          ],
        ],
      },
      {
        heading: 'Report a barrier',
        blocks: [
          'Did you notice something? Write to us what you wanted to do and where you got stuck. We answer within two weeks.',
          { href: `mailto:${operator.email}?subject=Report%20a%20barrier`, label: `Report a barrier: ${operator.email}` },
          `Phone: ${operator.phone}`,
        ],
      },
      {
        heading: 'Conciliation',
        blocks: [
          'If we could not help you, you can turn to the conciliation body under section 16 of the Disability Equality Act (BGG). The procedure is free of charge and you need no lawyer.',
          'Schlichtungsstelle BGG, Mauerstraße 53, 10117 Berlin',
          { href: 'https://www.schlichtungsstelle-bgg.de', label: 'www.schlichtungsstelle-bgg.de' },
        ],
      },
    ],
  },
  'leichte-sprache': {
    title: 'Easy language',
    sections: [
      {
        heading: 'What is this?',
        blocks: [
          'This is a website about health.',
          'Some people have little money. Or they are often alone. Or they speak little German. Then it is harder to stay healthy.',
          'Many clubs and towns offer good things for these people. For example: doing sports together, having breakfast together or help for families.',
          'These good offers are on this website. We call them practice examples.',
        ],
      },
      {
        heading: 'What can you do here?',
        blocks: [
          [
            'You can look for practice examples. Click on “Find” at the top.',
            'You can send us a practice example. Click on “Hand in” at the top.',
            'You can get an e-mail with new practice examples. Click on “Newsletter” at the top.',
          ],
        ],
      },
      {
        heading: 'Do you have questions?',
        blocks: [
          'You can write to us or call us.',
          { href: `mailto:${operator.email}`, label: operator.email },
          `Phone: ${operator.phone}`,
        ],
      },
      {
        id: 'gebaerdensprache',
        heading: 'Sign language',
        blocks: ['There is no video in German Sign Language on this website yet. Please write to us if you need a translation.'],
      },
    ],
  },
  kontakt: {
    title: 'Contact',
    intro: 'Questions about an example, about handing in or about this website? We are happy to help.',
    sections: [
      {
        heading: 'How to reach us',
        blocks: [
          { href: `mailto:${operator.email}`, label: operator.email },
          `Phone: ${operator.phone}`,
          `${operator.name}, ${operator.address}`,
        ],
      },
      {
        heading: 'Have you handed something in?',
        blocks: [
          'The link in your receipt shows how it stands. If the link got lost, request a new one here.',
          { href: '/en/einreichungen/link', label: 'Request a new link' },
        ],
      },
      {
        heading: 'Found a security hole?',
        blocks: [{ href: '/.well-known/security.txt', label: 'Contact for security reports (security.txt)' }],
      },
    ],
  },
  lizenz: {
    title: 'Licence and use',
    sections: [
      {
        heading: 'Content',
        blocks: [
          'Unless noted otherwise, the texts of the practice examples are licensed under Creative Commons Attribution 4.0 International (CC BY 4.0). You may reuse them, also in changed form, if you name the source.',
          { href: 'https://creativecommons.org/licenses/by/4.0/', label: 'Licence text CC BY 4.0' },
          'Images and files may carry rights of their own; these are named with the file.',
        ],
      },
      {
        heading: 'How to name the source',
        blocks: [`Title of the example, organisation, number (for example PX-2026-000001), ${baseUrl}, CC BY 4.0`],
      },
      {
        heading: 'Data for programs',
        blocks: [
          'All examples are also available through an open interface (JSON) and as an Atom feed.',
          { href: '/api/v1/docs', label: 'Description of the interface' },
          { href: '/feed.atom', label: 'Atom feed of new examples' },
        ],
      },
      {
        heading: 'Other sources',
        blocks: [
          [
            'Place names: GeoNames, licence CC BY 4.0',
            'Design: KERN UX standard, licence EUPL 1.2',
            'Typeface: Fira Sans, SIL Open Font License',
            'Software: Vorbild, licence EUPL 1.2',
          ],
        ],
      },
    ],
  },
})
