/** A recording that cannot be used. The message is the one line a person reads, without the file's name; exit code 2. */
export class InputError extends Error {
  override name = 'InputError';
}

/** The bytes ended where more were needed. What was read so far may still be worth showing: see `profile.ts`. */
export class EndOfInput extends InputError {
  override name = 'EndOfInput';
  readonly offset: number;

  constructor(offset: number, problem: string | null) {
    super(
      problem === null
        ? `it ends too early, at byte ${offset}: the file is cut off`
        : `it ends too early, at byte ${offset}: ${problem}`,
    );
    this.offset = offset;
  }
}
