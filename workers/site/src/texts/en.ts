import type { de } from './de.ts'

export const en: typeof de = {
  home: {
    description: 'Reviewed examples of health promotion for people in difficult social situations: find, hand in, subscribe.',
    feed: 'New practice examples',
    title: 'Good practice that helps others along',
    lead: 'Here you find reviewed examples of how health is promoted where life is difficult: in day care and neighbourhoods, in nursing care, on the street, all over the country.',
    search: {
      label: (total) => (total > 0 ? `Search ${total} practice examples` : 'Search practice examples'),
      button: 'Search',
      placeholder: 'for example Sturz, Frühstück, Quartier',
    },
    doors: {
      title: 'What would you like to do?',
      list: [
        { path: '/beispiele', title: 'Find', text: 'Search by topics, target groups and places and see what has worked elsewhere.' },
        {
          path: '/einreichen',
          title: 'Hand in',
          text: 'Show what you offer. The form takes about half an hour. You can pause at any time.',
        },
        { path: '/newsletter', title: 'Subscribe', text: 'Read by e-mail what is new, matching your topics and Länder.' },
      ],
    },
    newest: {
      title: 'Newly published',
      goodPractice: 'Good Practice',
      all: (total) => `See all ${total} practice examples`,
    },
    trial: {
      title: 'This is an instance for trying out',
      text: 'All people are invented. Sign in with one of these addresses; the sign-in link arrives in the mailbox of this instance.',
      roles: {
        regional_editor: 'Regional editor',
        head_office: 'Head office, all Länder',
        newsletter_editor: 'Newsletter',
        newsletter_sender: 'Newsletter dispatch',
        administrator: 'Administration',
      },
      signIn: 'Sign in to the editorial office',
      mailbox: 'Open the mailbox',
    },
  },
}
