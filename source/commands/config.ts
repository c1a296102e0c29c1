import { existsSync, readFileSync } from 'node:fs';
import { InputError, noSuchFile } from '../load/errors.ts';
import { UsageError } from './command.ts';
import { checkFields, type Field, isFlag, isRecord, isText, isTexts, parseFields } from './fields.ts';

/** `culprit.config.json`, in the directory where culprit is run. Its schema is `schemas/config.json`. */
interface Config {
  goals?: string[];
  /** The recordings before a change: a file or a directory. */
  baseline?: string;
  /** `5%` */
  noWorseThan?: string;
  sourceRoots?: string[];
  hide?: { internals?: boolean; dependencies?: boolean; packages?: string[]; pattern?: string };
}

const CONFIG_FILE = 'culprit.config.json';

function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && Boolean(new RegExp(value, 'i'));
  } catch {
    return false;
  }
}

const HIDE: Record<string, Field> = {
  internals: [isFlag, 'true or false'],
  dependencies: [isFlag, 'true or false'],
  packages: [isTexts, 'a list of names'],
  pattern: [isPattern, 'a regular expression'],
};
const FIELDS: Record<string, Field> = {
  $schema: [isText, 'a path or URL'],
  goals: [isTexts, 'a list of goals'],
  baseline: [isText, 'a file or directory'],
  noWorseThan: [isText, 'a share such as "5%"'],
  sourceRoots: [isTexts, 'a list of directories'],
  hide: [isRecord, 'an object'],
};

/** The file that is read: the project's, or what `--config` names. */
export const configFile = (path?: string): string => path ?? CONFIG_FILE;

/** What a field of the file is used for; an error in that names the file and the field. */
export async function inConfig<T>(file: string, field: keyof Config, use: () => T | Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    throw new InputError(`${file}: "${field}": ${error.message}`);
  }
}

/**
 * The project's configuration; an empty one where there is none.
 *
 * @param path what `--config` names, which has to exist
 * @throws InputError where it is not JSON, or a field is not known or of another type.
 */
export function readConfig(path?: string): Config {
  const file = configFile(path);
  if (path === undefined && !existsSync(file)) return {};
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw noSuchFile(file);
    throw new InputError(`${file}: ${(error as Error).message}`);
  }
  const config: Config = parseFields(file, text, FIELDS);
  if (config.hide) checkFields(file, config.hide, HIDE, 'hide.');
  return config;
}
