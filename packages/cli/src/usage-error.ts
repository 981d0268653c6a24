/** The command cannot run: a bad flag, a missing path, nothing to do. Exit code 2, and the message is all that is said. */
export class UsageError extends Error {}
