import type { Child } from 'hono/jsx'

/** Own line icons, 24 x 24, always beside a word that says the same; hidden from screen readers. */
const PATHS = {
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  'arrow-right': <path d="M4 12h16m-6-6 6 6-6 6" />,
  'arrow-left': <path d="M20 12H4m6-6-6 6 6 6" />,
  check: <path d="m4.5 12.5 5 5 10-11" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.2v.6" />
    </>
  ),
  success: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.5 3 3 5.5-6.5" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.5 22 20.5H2z" />
      <path d="M12 10v5M12 17.2v.6" />
    </>
  ),
  danger: (
    <>
      <path d="M8.3 2.8h7.4l5.5 5.5v7.4l-5.5 5.5H8.3l-5.5-5.5V8.3z" />
      <path d="M12 7.5v6M12 16v.6" />
    </>
  ),
  place: (
    <>
      <path d="M12 21.5c4.5-4.8 7-8.4 7-11.5a7 7 0 1 0-14 0c0 3.1 2.5 6.7 7 11.5z" />
      <circle cx="12" cy="10" r="2.5" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.5" y="5" width="17" height="15.5" rx="1.5" />
      <path d="M3.5 10h17M8 2.5V7M16 2.5V7" />
    </>
  ),
  mail: (
    <>
      <rect x="2.5" y="5" width="19" height="14.5" rx="1.5" />
      <path d="m3 6.5 9 7 9-7" />
    </>
  ),
  pen: <path d="m4 20 1-4.5L16.5 4a2.1 2.1 0 0 1 3 3L8.5 18.8zM14.5 6l3.5 3.5" />,
  file: <path d="M6 2.5h8l5 5v14H6zM14 2.5v5h5" />,
  star: <path d="m12 3 2.7 5.8 6.3.8-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.8z" />,
  people: (
    <>
      <circle cx="8.5" cy="8" r="3.5" />
      <path d="M2 20c.3-4 2.8-6.5 6.5-6.5S14.7 16 15 20M15.5 4.9a3.5 3.5 0 0 1 0 6.2M17.5 14c2.6.8 4.2 3 4.5 6" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.5V12l4 2.5" />
    </>
  ),
  external: <path d="M10 5H4.5v14.5H19V14M14 4h6v6M20 4l-9 9" />,
} satisfies Record<string, Child>

export type IconName = keyof typeof PATHS

export const Icon = ({ name, large = false }: { name: IconName; large?: boolean }) => (
  <svg
    class={large ? 'icon icon--large' : 'icon'}
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {PATHS[name]}
  </svg>
)

/** The sign of the house: one goes ahead, others follow. */
export const Mark = () => (
  <svg
    class="mark"
    viewBox="0 0 48 32"
    width="48"
    height="32"
    fill="none"
    stroke="currentColor"
    stroke-width="3"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M31.5 3.2A14 14 0 0 1 31.5 28.8" opacity=".45" />
    <path d="M23.5 3.2A14 14 0 0 1 23.5 28.8" opacity=".75" />
    <circle cx="14.5" cy="16" r="13" fill="currentColor" stroke="none" />
  </svg>
)
