/** Name of the cookie that holds an editor's session. Over https browsers know it as `__Secure-` plus this name. Readers get none. */
export const SESSION_COOKIE = 'vorbild.session_token'
