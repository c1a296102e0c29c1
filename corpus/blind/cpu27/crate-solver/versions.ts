export interface Version {
  major: number;
  minor: number;
  patch: number;
}

const parsed = new Map<string, Version>();

export function parseVersion(text: string): Version {
  let v = parsed.get(text);
  if (!v) {
    const m = /^(\d+)\.(\d+)\.(\d+)$/.exec(text);
    if (!m) throw new SyntaxError(`not a version: ${text}`);
    v = { major: Number(m[1]), minor: Number(m[2]), patch: Number(m[3]) };
    parsed.set(text, v);
  }
  return v;
}

export const compareVersions = (a: string, b: string): number => {
  const x = parseVersion(a);
  const y = parseVersion(b);
  return x.major - y.major || x.minor - y.minor || x.patch - y.patch;
};

/** Ranges are unions of comparator sets: ">=1.2.0 <2.0.0 || ^3.1.0" */
export function parseRange(text: string): (version: string) => boolean {
  const sets = text.split('||').map((set) =>
    set.trim().split(/\s+/).flatMap((part): [string, string][] => {
      const m = /^(\^|>=|<=|<|>|=)?(\d+\.\d+\.\d+)$/.exec(part);
      if (!m) throw new SyntaxError(`not a range: ${text}`);
      if (m[1] !== '^') return [[m[1] ?? '=', m[2]!]];
      return [['>=', m[2]!], ['<', `${parseVersion(m[2]!).major + 1}.0.0`]];
    }),
  );
  return (version) =>
    sets.some((set) =>
      set.every(([op, bound]) => {
        const c = compareVersions(version, bound);
        switch (op) {
          case '>=': return c >= 0;
          case '<=': return c <= 0;
          case '>': return c > 0;
          case '<': return c < 0;
          default: return c === 0;
        }
      }),
    );
}
