/** A Git server refused, or answered otherwise than Git's smart HTTP protocol says. The message holds the server's words, hostile until cleaned. */
export class GitError extends Error {
  override name = 'GitError';
  /** `status`: HTTP status of the reply, where that is what was wrong. */
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}
