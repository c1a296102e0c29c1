import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));

/** Programs with a `case.json`, at any depth of a folder of the corpus (`own`, `real/bugs`) or of any other. */
export function programsOf<T extends { name: string; folder: string }>(set: string): T[] {
  const root = existsSync(join(corpus, set)) ? join(corpus, set) : set;
  const found: T[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const file = join(folder, 'case.json');
    if (existsSync(file)) {
      found.push({ name: basename(folder), folder, ...JSON.parse(readFileSync(file, 'utf8')) });
      continue;
    }
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && entry.name !== 'node_modules') open.push(join(folder, entry.name));
  }
  return found.sort((a, b) => a.folder.localeCompare(b.folder));
}

/** Whether a text has a name as a word of its own. */
export const hasWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`).test(text);

/** A text as a pattern that it alone fits; RegExp.escape is not in every Node that culprit runs on. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
