import { hasRole, type Role } from '@vorbild/kernel/identity'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env.ts'
import { errorResponse } from './error-response.ts'
import { problem, wantsProblem } from './problem.ts'
import { seeOther } from './redirect.ts'

const SIGN_IN_PATH = '/redaktion/anmelden'

/** Address of the sign-in page that leads back to `target` (path and query, without language prefix). */
const signInPath = (target: string): string => `${SIGN_IN_PATH}?ziel=${encodeURIComponent(target)}`

/** Lets in who is signed in and has one of the roles; without roles, whoever is signed in. Others are led to the sign-in or told no. */
export const requireRole = (...roles: readonly Role[]) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { identity, path } = c.get('page')
    if (identity === null) {
      if (wantsProblem(c)) return problem(c, 401, { title: 'Unauthorized', detail: 'Sign in first.' })
      return seeOther(c, signInPath(c.req.method === 'GET' ? path : '/redaktion'))
    }
    if (roles.length > 0 && !hasRole(identity, ...roles)) return errorResponse(c, 403)
    await next()
  })
