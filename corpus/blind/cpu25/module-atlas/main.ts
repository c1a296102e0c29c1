import { createHash } from 'node:crypto';
import { parse } from 'acorn';
import { summarise, type Summary } from './scopes.ts';
import { sources } from './sources.ts';

const files = sources(180, 12);
const summaries = new Map<string, Summary>();
let bytes = 0;
for (const [file, text] of files) {
  bytes += text.length;
  summaries.set(file, summarise(parse(text, { ecmaVersion: 2022, sourceType: 'module' })));
}

const missing: string[] = [];
const importers = new Map<string, Set<string>>();
for (const [file, summary] of summaries) {
  for (const { from, name } of summary.imports) {
    const target = from.slice(2);
    if (!summaries.get(target)!.exports.includes(name)) missing.push(`${file}: ${name} from ${target}`);
    const set = importers.get(target) ?? new Set();
    importers.set(target, set.add(file));
  }
}

function reachedBy(file: string): number {
  const seen = new Set([file]);
  for (const at of seen) for (const next of importers.get(at) ?? []) seen.add(next);
  return seen.size - 1;
}

const reach = [...files.keys()].map((f) => [f, reachedBy(f)] as const).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const total = { functions: 0, unused: 0, free: 0, deepest: 0 };
const hash = createHash('sha1');
for (const [file, s] of summaries) {
  total.functions += s.functions;
  total.unused += s.unused.length;
  total.free += s.free.size;
  total.deepest = Math.max(total.deepest, s.deepest);
  hash.update(JSON.stringify([file, [...s.free].sort(), s.unused.slice().sort()]));
}
console.log(`${files.size} modules, ${bytes} characters`, total, `missing ${missing.length}`);
console.log(reach.slice(0, 5).map(([f, n]) => `${f}:${n}`).join(' '), hash.digest('hex'));
