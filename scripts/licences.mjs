import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that are published without the text of their licence, and where it stands here. */
const ELSEWHERE = { 'yoga-layout': 'yoga-layout.txt', '@assemblyscript/loader': 'assemblyscript-loader.txt' };

/**
 * The packages that went into bundles, by name and version.
 *
 * @param metafiles what esbuild says of each bundle
 * @param root the folder that their paths are relative to
 * @returns name, version, licence, bytes in all bundles, the texts of its licence
 * @throws where a package names no licence, or brings no text of one
 */
export function bundledPackages(metafiles, root) {
  const bytes = new Map();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
        if (folder !== undefined && bytesInOutput > 0)
          bytes.set(folder, (bytes.get(folder) ?? 0) + bytesInOutput);
      }
  // A package that stands in several places is one.
  const packages = new Map();
  for (const [folder, size] of bytes) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const known = packages.get(`${name}@${version}`);
    if (known) {
      known.bytes += size;
      continue;
    }
    if (typeof license !== 'string') throw new Error(`${name} names no licence`);
    const texts = textsIn(join(root, folder));
    if (texts.length === 0 && ELSEWHERE[name])
      texts.push(readFileSync(new URL(`licences/${ELSEWHERE[name]}`, import.meta.url), 'utf8').trim());
    if (texts.length === 0)
      throw new Error(`${name} brings no text of its licence: see scripts/licences.mjs`);
    packages.set(`${name}@${version}`, { name, version, license, bytes: size, texts });
  }
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Texts of licences in a package, also of what it has bundled itself (meow lists those in build/licenses.md). */
function textsIn(folder) {
  const found = [];
  for (const place of [folder, join(folder, 'build')]) {
    let names = [];
    try {
      names = readdirSync(place);
    } catch {}
    for (const name of names.sort())
      if (/^(licen[cs]es?|copying|notice)\b(?!.*\.js$)/i.test(name))
        found.push(readFileSync(join(place, name), 'utf8').trim());
  }
  return found;
}

/** The file that is shipped: a heading for each package, and the texts below those that share them. */
export function licencesText(packages) {
  const headings = new Map();
  for (const { name, version, license, bytes, texts } of packages) {
    const text = texts.join('\n\n');
    const heading = `## ${name} ${version} (${license}, ${Math.ceil(bytes / 1000)} kB)`;
    headings.set(text, [...(headings.get(text) ?? []), heading]);
  }
  const parts = [...headings].map(([text, above]) => `${above.join('\n')}\n\n${text}\n`);
  return `culprit contains these packages.\n\n${parts.join('\n')}`;
}
