import { nextCaller } from './browse.ts'
import { eventually } from './eventually.ts'
import { signIn } from './sign-in.ts'
import type { World } from './world.ts'

/** Somebody signed in, with their browser's cookie. */
export interface SignedIn {
  readonly cookie: string
  read(address: string): Promise<string>
  get(address: string): Promise<Response>
  post(address: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Response>
}

/** Signs somebody of the office in: asks for a link, reads it in the mailbox, presses its button. */
export const signedIn = async (world: World, email: string): Promise<SignedIn> => {
  const before = (await world.mailbox.all()).map(({ id }) => id)
  const newMail = async () => (await world.mailbox.all()).find(({ id, to }) => to.includes(email) && !before.includes(id))
  const cookie = await signIn(email, {
    post: (address, fields) => world.post(address, fields, nextCaller()),
    mailTo: async () => (await eventually(`a link for ${email}`, newMail)).text,
  })
  const get: SignedIn['get'] = (address) => world.fetch(address, { headers: { cookie } })
  return {
    cookie,
    get,
    read: async (address) => (await get(address)).text(),
    post: (address, fields = {}) => world.post(address, fields, { cookie }),
  }
}
