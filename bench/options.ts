/** What follows an option of a bench on the command line; null where it is not given. */
export function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

/** The same as a whole number from 1 on. */
export function numberOption(name: string, otherwise: number): number {
  const text = option(name);
  const number = Number(text ?? otherwise);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} takes a whole number, not ${text}`);
  return number;
}
