import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { THEMES, type ThemeName } from '../paint/theme.ts';
import { UsageError } from './command.ts';
import { type Field, isFlag, isText, isTexts, parseFields } from './fields.ts';
import type { Flags } from './flags.ts';

/** How a person likes culprit, on every project: `~/.config/culprit/config.json` (or below `XDG_CONFIG_HOME`). Flags come before it. */
interface Settings {
  theme?: ThemeName | 'auto';
  ascii?: boolean;
  mouse?: boolean;
  /** Lines of text instead of screens. */
  screenReader?: boolean;
  sourceRoots?: string[];
  /** Command that opens a file, instead of `$VISUAL` or `$EDITOR`. */
  editor?: string;
}

const FIELDS: Record<keyof Settings, Field> = {
  theme: [isTheme, `one of ${['auto', ...THEMES].join(', ')}`],
  ascii: [isFlag, 'true or false'],
  mouse: [isFlag, 'true or false'],
  screenReader: [isFlag, 'true or false'],
  sourceRoots: [isTexts, 'a list of directories'],
  editor: [isText, 'a command'],
};

function isTheme(value: unknown): value is ThemeName | 'auto' {
  return value === 'auto' || THEMES.includes(value as ThemeName);
}

const settingsFile = (env: NodeJS.ProcessEnv): string =>
  join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'culprit', 'config.json');

/**
 * The settings of whoever runs it; empty where there is no such file.
 *
 * @throws InputError where it is not JSON, or a field is not known or of another type.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const file = settingsFile(env);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  return parseFields(file, text, FIELDS);
}

/** The theme to begin with where none is named: by `COLORFGBG`, which some terminals set to `15;0`; dark where nothing says otherwise. */
export function guessedTheme(env: NodeJS.ProcessEnv): ThemeName {
  const background = Number(/;(\d+)$/.exec(env.COLORFGBG ?? '')?.[1] ?? 0);
  return background === 7 || background > 8 ? 'light' : 'dark';
}

/** Whether the locale names other bytes than UTF-8. Where it names none, as in a container, terminals take UTF-8 all the same. */
function isOtherThanUtf8({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale);
}

/**
 * How screens look and where source is, by flags and settings; where these say nothing, by the environment: a dumb terminal gets lines, one
 * of another locale ASCII.
 */
export function screenOptions(flags: Flags, env: NodeJS.ProcessEnv = process.env) {
  const settings = readSettings(env);
  return {
    sourceRoots: flags.sourceRoot ?? [],
    ascii: flags.ascii || (settings.ascii ?? isOtherThanUtf8(env)),
    mouse: (flags.mouse ?? true) && settings.mouse !== false,
    theme: themeOf(flags) ?? settings.theme ?? 'auto',
    editor: settings.editor,
    screenReader:
      flags.screenReader ||
      (settings.screenReader ?? (/^(1|true)$/.test(env.INK_SCREEN_READER ?? '') || env.TERM === 'dumb')),
  };
}

/** @throws UsageError where there is no such theme. */
export function themeOf({ theme }: Flags): ThemeName | 'auto' | undefined {
  if (theme === undefined) return undefined;
  if (isTheme(theme)) return theme;
  throw new UsageError(`no such theme: ${theme} (auto, ${THEMES.join(', ')})`);
}
