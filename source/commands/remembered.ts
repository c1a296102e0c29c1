import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWhole } from './write.ts';

/** Directories and recorded commands that are remembered, the last used. */
const MOST = 200;

/**
 * Where the commands are kept that were typed to prove and probe findings, by directory and recorded command: `~/.local/state/culprit/commands.json` (or below
 * `XDG_STATE_HOME`). Never in the project itself: who clones one must not be offered to run what another wrote.
 */
const rememberedFile = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'culprit', 'commands.json');

/**
 * The command that was typed before for a recording: of one whose own command is known, for that; of others, the last in the directory. Null where none
 * was.
 */
export function remembered(
  directory: string,
  recorded: string | null,
  file = rememberedFile(),
): string | null {
  return new Map(commands(file)).get(keyOf(directory, recorded)) ?? null;
}

/**
 * Keeps a command for a directory, and for the recorded command that it stands for; null forgets it.
 *
 * @throws InputError where that cannot be written.
 */
export function remember(
  directory: string,
  recorded: string | null,
  command: string | null,
  file = rememberedFile(),
): void {
  const keys = new Set([keyOf(directory, recorded), directory]);
  const before = commands(file);
  const others = before.filter(([one]) => !keys.has(one));
  if (command === null && others.length === before.length) return;
  const all = command === null ? others : [...others, ...Array.from(keys, (key) => [key, command])];
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${JSON.stringify(Object.fromEntries(all.slice(-MOST)), null, 2)}\n`, true);
}

const keyOf = (directory: string, recorded: string | null): string =>
  recorded === null ? directory : `${directory} $ ${recorded}`;

/** What cannot be read counts as nothing: it is asked for again. */
function commands(file: string): [key: string, command: string][] {
  try {
    return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).flatMap(([key, command]) =>
      typeof command === 'string' ? [[key, command]] : [],
    );
  } catch {
    return [];
  }
}
