/* Writes docs/dependencies.md from dist/LICENCES.txt, which the build makes: npm run build, then npm run dependency-table */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const file = (name: string) => new URL(`../${name}`, import.meta.url);

/** Why each package that we ask for is there. What it brings with it is listed below it. */
const WHY: Record<string, string> = {
  ink: 'draws the screens; with React',
  react: 'the component model of Ink',
  'string-width': 'width of a text in cells, for what is not ASCII',
  chalk: 'finds out how many colours the terminal has',
  'd3-hierarchy': 'lays out flame graphs',
  meow: 'reads the flags',
  re2js: 'searches with a typed expression in linear time',
  '@babel/parser': 'parses the source that a finding speaks of',
  '@eslint-community/regexpp': 'parses regular expressions',
  scslre: 'decides whether a regular expression can take more than linear time',
  autocannon: 'puts a service under load (`--load`); loaded only then',
};

interface Bundled {
  name: string;
  version: string;
  licence: string;
  /** Of all bundles together. */
  kilobytes: number;
}

/** What the bundles hold, by the headings of the file of licences. */
export function bundled(): Bundled[] {
  const text = readFileSync(file('dist/LICENCES.txt'), 'utf8');
  return [...text.matchAll(/^## (\S+) (\S+) \((.+), (\d+) kB\)$/gm)].map(
    ([, name, version, licence, size]) => ({
      name,
      version,
      licence,
      kilobytes: Number(size),
    }),
  );
}

interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Names of the packages that `name` brings, itself included, by the lock file: what is nested is another version of its name. */
function broughtBy(name: string, locked: Record<string, Locked>): Set<string> {
  const folders = new Set([`node_modules/${name}`]);
  for (const folder of folders) {
    const { dependencies, optionalDependencies } = locked[folder];
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) {
      let above = folder;
      while (above !== '' && !locked[`${above}/node_modules/${next}`])
        above = above.slice(0, Math.max(0, above.lastIndexOf('/node_modules/')));
      const found = above === '' ? `node_modules/${next}` : `${above}/node_modules/${next}`;
      if (locked[found]) folders.add(found);
    }
  }
  return new Set([...folders].map((folder) => folder.slice(folder.lastIndexOf('node_modules/') + 13)));
}

/** The table as Markdown. Throws where a package is in a bundle and nobody says why. */
export function dependencyTable(): string {
  const packages = bundled();
  const left = new Set(packages.map(({ name }) => name));
  const { packages: locked } = JSON.parse(readFileSync(file('package-lock.json'), 'utf8'));
  const rows = Object.entries(WHY).map(([name, why]) => {
    const all = broughtBy(name, locked);
    const parts = packages.filter((one) => all.has(one.name));
    const size = parts.reduce((sum, one) => sum + one.kilobytes, 0);
    const licences = [...new Set(parts.map((one) => one.licence))].sort().join(', ');
    const fresh = [...all].filter((one) => left.delete(one) && one !== name).sort();
    return { name, why, size, licences, others: fresh.join(', ') };
  });
  if (left.size > 0)
    throw new Error(`no reason given for ${[...left].join(', ')}: see scripts/dependencies.ts`);
  return `# Dependencies

One package is installed beside culprit: \`@vscode/v8-heap-parser\` (BSD-3-Clause, 0.6 MB), the second opinion of
\`culprit report --verify\`. It is not bundled because it is WebAssembly that only that flag loads, and has no dependencies of its own.

All else is in culprit's own bundles; \`dist/LICENCES.txt\` has the licences. Sizes are minified, with what the package brings, and
added up over all bundles (a worker has its own copy). Made by \`npm run dependency-table\`.

| package | why | size | licences | brings |
| --- | --- | --- | --- | --- |
${rows.map(({ name, why, size, licences, others }) => `| \`${name}\` | ${why} | ${size} kB | ${licences} | ${others} |`).join('\n')}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(file('docs/dependencies.md'), dependencyTable());
