import { compareVersions } from './versions.ts';

export interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
}

export interface Registry {
  names: string[];
  versionsOf(name: string): Promise<Manifest[]>;
}

export function makeRegistry(seed: number, packages: number, releases: number, links: number): Registry {
  let s = seed >>> 0;
  const rnd = (n: number): number => {
    s = (Math.imul(s, 22695477) + 1) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  const names = Array.from({ length: packages }, (_, i) => `${['lib', 'core', 'util', 'plug'][i % 4]}-${i}`);
  const store = new Map<string, Manifest[]>();
  for (const name of names) {
    const list: Manifest[] = [];
    for (let r = 0; r < releases; r++) list.push({ name, version: `${1 + (r >> 1)}.${(r & 1) * 4}.${rnd(9)}`, dependencies: {} });
    store.set(name, list.sort((a, b) => compareVersions(b.version, a.version)));
  }
  for (let k = 0; k < links; k++) {
    const from = names[rnd(packages)]!;
    const to = names[rnd(packages)]!;
    if (from === to) continue;
    const targets = store.get(to)!;
    for (const manifest of store.get(from)!) {
      const gap = rnd(releases);
      const wide = rnd(3) === 0 ? 2 : 1;
      const newer = gap > 0 ? `>${targets[gap]!.version}` : '';
      const older = gap + wide <= releases ? `<${targets[gap + wide - 1]!.version}` : '';
      manifest.dependencies[to] = [newer && (wide === 2 || rnd(2) ? newer : `>=${targets[gap - 1]!.version}`), older].filter(Boolean).join(' || ');
    }
  }
  return {
    names,
    versionsOf: async (name) => store.get(name) ?? [],
  };
}
