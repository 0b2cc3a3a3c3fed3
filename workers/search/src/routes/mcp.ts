import { Hono } from 'hono'
import type { SearchEnv } from '../search-variables.ts'

export const MCP_PATH = '/api/v1/mcp'

export const mcp = new Hono<SearchEnv>()

/** Loaded when first asked for: the protocol's schemas take longer to set up than everything else here together. */
mcp.post(MCP_PATH, async (c) => (await import('../mcp.ts')).answerMcp(c))

/** There is no stream to listen to and no session to end. */
mcp.on(['GET', 'DELETE'], MCP_PATH, (c) => c.body(null, 405, { allow: 'POST' }))
