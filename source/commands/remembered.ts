import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWhole } from './write.ts';

/** Directories that are remembered, the last used. */
const MOST = 200;

/**
 * Where the commands are kept that were typed to prove and probe findings, by directory: `~/.local/state/culprit/commands.json` (or below
 * `XDG_STATE_HOME`). Never in the project itself: who clones one must not be offered to run what another wrote.
 */
const rememberedFile = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'culprit', 'commands.json');

/** The command that was last typed in a directory; null where none was. */
export function remembered(directory: string, file = rememberedFile()): string | null {
  return new Map(commands(file)).get(directory) ?? null;
}

/**
 * Keeps a command for a directory; null forgets it.
 *
 * @throws InputError where that cannot be written.
 */
export function remember(directory: string, command: string | null, file = rememberedFile()): void {
  const others = commands(file).filter(([one]) => one !== directory);
  if (command === null && others.length === commands(file).length) return;
  const all = command === null ? others : [...others, [directory, command] as const].slice(-MOST);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`, true);
}

/** What cannot be read counts as nothing: it is asked for again. */
function commands(file: string): [directory: string, command: string][] {
  try {
    return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).flatMap(([directory, command]) =>
      typeof command === 'string' ? [[directory, command]] : [],
    );
  } catch {
    return [];
  }
}
