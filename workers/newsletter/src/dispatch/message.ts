import * as z from 'zod'

/** What the dispatch puts on its queue: post this chunk of this issue. */
export const DispatchMessage = z.object({ issueId: z.string().min(1), chunk: z.number().int().positive() })
export type DispatchMessage = z.infer<typeof DispatchMessage>
