/** Which file of one side is which of the other: a program may stand in another directory or worktree, or be bundled under another hash. */

/**
 * A file's name that does not depend on where the program stands: relative to `root`, or from `node_modules` on.
 *
 * @param root the directory in which the program ran; '' where it is not known
 */
export function fileKey(url: string, root: string): string {
  if (/^(node|wasm|evalmachine|internal):/.test(url) || url === '') return url;
  const path = decoded(url.replace(/^file:\/\/(?=\/)/, '').replace(/\\/g, '/'));
  const inPackage = path.lastIndexOf('/node_modules/');
  const own = inPackage >= 0 ? path.slice(inPackage + 1) : path;
  const prefix = root === '' || root.endsWith('/') ? root : `${root}/`;
  const below = prefix !== '' && own.startsWith(prefix) ? own.slice(prefix.length) : own;
  // A bundler's hash changes with every build: main.4f3a2b1c.js
  return below.replace(/([.-])[0-9a-f]{8,}(?=\.[^/]*$)/, '$1*');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const isOwn = (file: string): boolean =>
  file !== '' && !/^(node|wasm|evalmachine|internal):|^node_modules\//.test(file);

/** A package's name, '' for the program's own files; null for those of the engine, which never move. */
export const ownerOf = (file: string): string | null =>
  isOwn(file) ? '' : (/^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? null);

/** The longest directory that all paths begin with, without a trailing slash. */
export function commonDirectory(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  let shared = paths[0].split('/').slice(0, -1);
  for (const path of paths) {
    const parts = path.split('/');
    let same = 0;
    while (same < shared.length && same < parts.length - 1 && parts[same] === shared[same]) same++;
    shared = shared.slice(0, same);
  }
  return shared.join('/');
}

/**
 * Pairs files that are on one side only by the names of their functions: such a file was moved or renamed. Those that share most names are
 * paired first. The only file left on either side needs to share but one, and the only files of two programs none (two scripts, `before.js` and
 * `after.js`).
 *
 * @param entries the scripts that were run, where they are known: a pair whatever they share
 * @returns by file after the change: the file before it
 */
export function pairFiles(
  before: ReadonlyMap<string, ReadonlySet<string>>,
  after: ReadonlyMap<string, ReadonlySet<string>>,
  entries: { before: string; after: string } | null = null,
): Map<string, string> {
  const gone = [...before.keys()].filter((file) => !after.has(file));
  const fresh = [...after.keys()].filter((file) => !before.has(file));
  const scored: { from: string; to: string; score: number }[] = [];
  for (const from of gone) {
    const [a, name] = [before.get(from)!, from.split('/').at(-1)];
    for (const to of fresh) {
      const b = after.get(to)!;
      const shared = [...a].filter((one) => b.has(one)).length;
      const score =
        shared / Math.max(1, Math.min(a.size, b.size)) + (to.split('/').at(-1) === name ? 0.5 : 0);
      if (score > 0) scored.push({ from, to, score });
    }
  }
  scored.sort((a, b) => b.score - a.score);
  const [pairs, used] = [new Map<string, string>(), new Set<string>()];
  if (entries && gone.includes(entries.before) && fresh.includes(entries.after)) {
    pairs.set(entries.after, entries.before);
    used.add(entries.before);
  }
  for (const { from, to, score } of scored) {
    if (pairs.has(to) || used.has(from) || (score < 0.5 && gone.length + fresh.length > 2)) continue;
    pairs.set(to, from);
    used.add(from);
  }
  const [mine, yours] = [before, after].map((side) => [...side.keys()].filter(isOwn));
  if (mine.length === 1 && yours.length === 1 && mine[0] !== yours[0]) pairs.set(yours[0], mine[0]);
  return pairs;
}
