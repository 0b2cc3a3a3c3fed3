import type { Child } from 'hono/jsx'

const RINGS = [90, 150, 210, 270, 330, 390]

/** One goes ahead, others follow in widening circles. Only decoration. */
const HeroArt = () => (
  <svg class="hero-art" viewBox="0 0 800 800" fill="none" stroke="currentColor" stroke-width="3" aria-hidden="true" focusable="false">
    {RINGS.map((radius, index) => (
      <circle cx="400" cy="400" r={radius} opacity={String(0.6 - index * 0.09)} />
    ))}
    <circle cx="400" cy="400" r="42" fill="currentColor" stroke="none" />
    <g fill="currentColor" stroke="none">
      <circle cx="478" cy="355" r="14" />
      <circle cx="270" cy="325" r="16" />
      <circle cx="480" cy="594" r="15" />
      <circle cx="167" cy="534" r="12" />
      <circle cx="640" cy="175" r="13" />
      <circle cx="196" cy="143" r="10" />
    </g>
  </svg>
)

/** The band that opens the home page; holds its h1, a lead and the search. */
export const Hero = ({ children }: { readonly children?: Child }) => (
  <div class="hero">
    <HeroArt />
    <div class="hero__inner">{children}</div>
  </div>
)

/** A band over the full width, below the hero. */
export const Band = ({
  hued,
  labelledBy,
  children,
}: {
  readonly hued?: boolean | undefined
  readonly labelledBy?: string
  readonly children?: Child
}) => (
  <section class={hued ? 'band band--hued' : 'band'} aria-labelledby={labelledBy}>
    <div class="band__inner">{children}</div>
  </section>
)
