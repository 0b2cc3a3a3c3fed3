import type { Child } from 'hono/jsx'
import type { Feedback } from './alert.tsx'
import { Icon, type IconName } from './icons.tsx'

export interface BadgeProps {
  readonly kind?: Feedback | 'neutral' | undefined
  readonly icon?: IconName | undefined
  readonly children?: Child
}

const CLASSES: Readonly<Record<Feedback | 'neutral', string>> = {
  info: 'kern-badge kern-badge--small kern-badge--info badge',
  success: 'kern-badge kern-badge--small kern-badge--success badge',
  warning: 'kern-badge kern-badge--small kern-badge--warning badge',
  danger: 'kern-badge kern-badge--small kern-badge--danger badge',
  neutral: 'kern-badge kern-badge--small badge badge--neutral',
}

/** One or two words of state. */
export const Badge = ({ kind = 'neutral', icon, children }: BadgeProps) => (
  <span class={CLASSES[kind]}>
    {kind === 'neutral' && !icon ? null : <Icon name={icon ?? (kind === 'neutral' ? 'info' : kind)} />}
    <span class="kern-label">{children}</span>
  </span>
)

/** Words that describe something, side by side. */
export const Tags = ({ label, words }: { readonly label: string; readonly words: readonly string[] }) =>
  words.length === 0 ? null : (
    <ul class="tags" aria-label={label}>
      {words.map((word) => (
        <li>{word}</li>
      ))}
    </ul>
  )
