/** Everything that is wrong with the inputs, a line each: the input, what is wrong, what is legal. */
export class InputError extends Error {
  override name = 'InputError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** No credential at all; `cause` is the likeliest reason, in a sentence. */
export class MissingCredentialsError extends Error {
  override name = 'MissingCredentialsError';
  constructor(
    readonly likeliest: string,
    readonly onMissing: 'fail' | 'skip',
  ) {
    super('there are no credentials for Huawei Cloud');
  }
}
