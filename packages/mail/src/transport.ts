/** A finished mail: headers without line breaks, both parts filled in. */
export interface Mail {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** What became of one mail. `deferred` is tried again later, `refused` never. */
export type Outcome =
  | { readonly state: 'accepted' }
  | { readonly state: 'deferred'; readonly reason: string }
  | { readonly state: 'refused'; readonly reason: string }

/** One way out. A connection is opened once per job and reused for all its letters; if it breaks, `send` says deferred. */
export interface Transport {
  readonly name: string
  connect(): Promise<Connection>
}

export interface Connection {
  send(mail: Mail): Promise<Outcome>
  close(): Promise<void>
}
