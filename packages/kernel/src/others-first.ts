/**
 * Lets whatever else waits have its turn in the midst of long work. A platform that answers its own questions (workerd with database and
 * files in one process) looks for requests from outside only when it has nothing else to do: seconds of work without a pause are seconds
 * of silence.
 */
export const othersFirst = (): Promise<void> => new Promise((done) => setTimeout(done, 0))
