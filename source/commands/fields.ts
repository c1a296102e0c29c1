import { InputError } from '../load/errors.ts';

// The fields of a configuration file: which there are, and what each takes.

export type Field = readonly [test: (value: unknown) => boolean, what: string];

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isFlag = (value: unknown): boolean => typeof value === 'boolean';
export const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
export const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The object that a configuration file holds.
 *
 * @throws InputError where it is not JSON, or a field is not known or of another type.
 */
export function parseFields(file: string, text: string, fields: Record<string, Field>): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file}: ${(error as Error).message}`);
  }
  if (!isRecord(value)) throw new InputError(`${file}: not an object`);
  checkFields(file, value, fields);
  return value;
}

/** @throws InputError for the first field that is not known or of another type. */
export function checkFields(file: string, value: object, fields: Record<string, Field>, prefix = ''): void {
  for (const [name, one] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : null;
    const known = Object.keys(fields).filter((key) => key !== '$schema');
    if (!field)
      throw new InputError(`${file}: unknown field "${prefix + name}" (known: ${known.join(', ')})`);
    if (!field[0](one)) throw new InputError(`${file}: "${prefix}${name}" takes ${field[1]}`);
  }
}
