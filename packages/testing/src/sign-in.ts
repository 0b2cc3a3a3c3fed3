/** What signing in needs of a house: its front door, and whoever reads the mail that comes. */
export interface SignInPorts {
  readonly post: (
    address: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** Text of the sign-in mail to this address. */
  readonly mailTo: (email: string) => Promise<string>
}

/** Signs somebody of the office in by the mailed link. Returns the value of the Cookie header. */
export const signIn = async (email: string, { post, mailTo }: SignInPorts): Promise<string> => {
  await post('/redaktion/anmelden', { email })
  const link = /https?:\/\/\S+\/redaktion\/anmelden\/\S+/.exec(await mailTo(email))?.[0]
  if (link === undefined) throw new Error(`no sign-in link in the mail to ${email}`)
  const { pathname, search } = new URL(link)
  const answer = await post(pathname + search, {})
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  if (cookie.length === 0) throw new Error(`signing in answered ${answer.status} without a cookie`)
  return cookie.join('; ')
}
