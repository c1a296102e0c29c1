import { existsSync, readFileSync } from 'node:fs';
import { InputError } from '../load/errors.ts';

/** `culprit.config.json`, in the directory where culprit is run. Its schema is `schemas/config.json`. */
export interface Config {
  goals?: string[];
  /** Recordings before: a file or a directory. */
  baseline?: string;
  /** `5%` */
  noWorseThan?: string;
  sourceRoots?: string[];
  hide?: { internals?: boolean; dependencies?: boolean; packages?: string[]; pattern?: string };
}

export const CONFIG_FILE = 'culprit.config.json';

const strings = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const string = (value: unknown) => typeof value === 'string';
const boolean = (value: unknown) => typeof value === 'boolean';

function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && Boolean(new RegExp(value, 'i'));
  } catch {
    return false;
  }
}

type Check = readonly [test: (value: unknown) => boolean, what: string];

const HIDE: Record<string, Check> = {
  internals: [boolean, 'true or false'],
  dependencies: [boolean, 'true or false'],
  packages: [strings, 'a list of names'],
  pattern: [isPattern, 'a regular expression'],
};
const FIELDS: Record<string, Check> = {
  $schema: [string, 'a path or URL'],
  goals: [strings, 'a list of goals'],
  baseline: [string, 'a file or directory'],
  noWorseThan: [string, 'a share such as "5%"'],
  sourceRoots: [strings, 'a list of directories'],
  hide: [(value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'an object'],
};

/**
 * The project's configuration; an empty one where there is none.
 *
 * @param path what `--config` names, which has to be there
 * @throws InputError where it is no JSON, or a field is not known or of the wrong kind
 */
export function readConfig(path?: string): Config {
  const file = path ?? CONFIG_FILE;
  if (path === undefined && !existsSync(file)) return {};
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new InputError(`no such file: ${file}`);
    throw new InputError(`${file}: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(`${file}: not an object`);
  checkFields(file, value, FIELDS, '');
  const config = value as Config;
  if (config.hide) checkFields(file, config.hide, HIDE, 'hide.');
  return config;
}

function checkFields(file: string, value: object, fields: Record<string, Check>, prefix: string): void {
  for (const [name, one] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : null;
    const known = Object.keys(fields).filter((key) => key !== '$schema');
    if (!field)
      throw new InputError(`${file}: unknown field "${prefix + name}" (known: ${known.join(', ')})`);
    if (!field[0](one)) throw new InputError(`${file}: "${prefix}${name}" takes ${field[1]}`);
  }
}
