import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'tertiary'

const CLASSES: Readonly<Record<ButtonKind, string>> = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  tertiary: 'kern-btn kern-btn--tertiary',
}

interface LookProps {
  readonly kind?: ButtonKind | undefined
  readonly icon?: IconName | undefined
  readonly children?: Child
}

export interface ButtonProps extends LookProps {
  /** With a value, tells the server which of several buttons was pressed. */
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly formaction?: string | undefined
  /** `_blank` where the page with the form must stay open. */
  readonly formtarget?: '_blank' | undefined
  readonly id?: string | undefined
}

const Face = ({ icon, children }: Pick<LookProps, 'icon' | 'children'>) => (
  <>
    {icon ? <Icon name={icon} /> : null}
    <span class="kern-label">{children}</span>
  </>
)

/** Does something: sends its form. Never disabled; what is missing is told after pressing. */
export const Button = ({ kind, icon, children, ...rest }: ButtonProps) => (
  <button class={CLASSES[kind ?? 'primary']} type="submit" {...rest}>
    <Face icon={icon}>{children}</Face>
  </button>
)

/** Goes somewhere, but weighs as much as a button. */
export const ButtonLink = ({ href, kind, icon, children }: LookProps & { readonly href: string }) => (
  <a class={CLASSES[kind ?? 'primary']} href={href}>
    <Face icon={icon}>{children}</Face>
  </a>
)

/** Buttons side by side, wrapping where it is narrow. */
export const ButtonRow = ({ children }: { readonly children?: Child }) => <div class="kern-btn-wrapper button-row">{children}</div>
