import { createDurable } from 'itty-durable'

/** What an itty-durable object offers to its own methods. Fields of a subclass are its stored state. */
export interface IttyDurable<Env> {
  /** Bindings are read from `state.env`; the copies itty-durable spreads beside it are wrapped and broken. */
  readonly state: DurableObjectState & { readonly env: Env }
  fetch(request: Request): Promise<Response>
  /** Fields as stored. Done before every call by itself; `alarm()` must do it first. */
  loadFromStorage(): Promise<void>
  /** Stores the fields. The last step of every method that changed one: nothing is stored unasked. */
  persist(): Promise<void>
  setAlarm(at: number): Promise<void>
  getAlarm(): Promise<number | null>
  deleteAlarm(): Promise<void>
}

/**
 * Base class of a Durable Object in itty-durable's manner, with what it would do behind one's back turned off: it neither
 * stores after an exception nor answers a method without result with all its fields. Read and change fields without an
 * `await` between, since methods run interleaved.
 */
export const durableBase = <Env>() =>
  createDurable({ autoPersist: false, autoReturn: false }) as unknown as new (
    state: DurableObjectState,
    env: Env,
  ) => IttyDurable<Env>
