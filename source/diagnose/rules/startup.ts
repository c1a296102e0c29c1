import { APP } from '../../cpu/model.ts';
import type { Case } from '../case.ts';
import { type Candidate, type Rule, shareEvidence } from '../rule.ts';
import { millis, percent } from '../stats.ts';

const LOADER = /^node:internal\/(modules|process\/execution|bootstrap)/;
const HOOKS =
  /^(ts-node|tsx|esbuild-register|@babel\/register|@swc\/register|@swc-node\/register|source-map-support|@cspotcode\/source-map-support|sucrase|amaro|pirates|esbuild|@babel\/core|@swc\/core|typescript|coffeescript|@esbuild-kit\/.*|jiti|babel-register)$/;

/** Time spent bringing modules in, by the package that asked for it. */
export const startupModules: Rule = {
  name: 'startup-modules',
  strategy: 'lazy-and-async',
  needs: ['samples'],
  find(c) {
    const { byPackage, total, frames } = loading(c);
    if (c.share(total) < 0.4 || total < 60_000) return [];
    const [heaviest] = [...byPackage].sort((a, b) => b[1] - a[1]);
    // Loading a program's own few files is what starting means; a package that takes most of it can be put off.
    if (!heaviest || heaviest[1] < 0.3 * total || c.share(heaviest[1]) < 0.15) return [];
    const [name, micros] = heaviest;
    const others = [...byPackage]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 6)
      .map(([one, time]) => `${one} ${millis(time)}`)
      .join(', ');
    return [
      {
        unit: null,
        subject: { name, url: '', line: null, column: null },
        frames: frames.get(name) ?? [],
        title: `Start-up loads ${name}: ${millis(micros)} before the program does its work`,
        micros,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'total', micros, `is loading ${name} (reading, compiling, running its top level)`),
          {
            metric: 'startup',
            value: c.share(total),
            unit: 'share',
            text: `${percent(c.share(total))} of on-CPU time, ${millis(total)}, is module loading: ${others}`,
          },
        ],
        level: 'cause',
        proposal: `Bring ${name} in where it is first needed (await import('${name}') or require inside the function) so that runs which do not need it do not pay; or import only the part used (${name}/lib/that-part), or bundle the program into one file. module.enableCompileCache() keeps compiled code between runs.`,
        tradeOffs: [
          'The first use is slower by what start-up saves.',
          'A missing module is found later, at its first use.',
          'Code that ran at load time (registrations, patches) runs later.',
        ],
        goal: null,
        benchmark: `# Start-up, measured over many starts:\nhyperfine --warmup 3 'node YOUR-PROGRAM'\n# or without hyperfine:\nnode -e "const {spawnSync:s}=require('node:child_process');const t=[];for(let i=0;i<20;i++){const a=performance.now();s(process.execPath,['YOUR-PROGRAM']);t.push(performance.now()-a)}console.log(t.sort((a,b)=>a-b)[10].toFixed(1)+' ms median')"\n`,
        code: {
          before: `import thing from '${name}';\n`,
          after: `let thing;\nasync function getThing() {\n  thing ??= (await import('${name}')).default;\n  return thing;\n}`,
          language: 'js',
          exact: false,
        },
      },
    ];
  },
};

/** Outermost loading per package: frames of a module's top level under node's loader, and the loader itself. */
export function loading(c: Case): {
  byPackage: Map<string, number>;
  total: number;
  frames: Map<string, number[]>;
} {
  const { tree, recording, functions } = c.model;
  const { frames, strings } = recording;
  const byPackage = new Map<string, number>();
  const framesOf = new Map<string, number[]>();
  let total = 0;
  // Per row, the package whose loading it belongs to: handed down from parent to child, in pre-order.
  const owner = new Array<string | null>(tree.count).fill(null);
  const inLoader = new Uint8Array(tree.count);
  const program = programPackage(c);
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    const parent = tree.parent[row];
    const url = strings[frames.url[frame]];
    const isLoader = LOADER.test(url);
    owner[row] = owner[parent];
    inLoader[row] = isLoader ? 1 : inLoader[parent];
    const name = packageOfUrl(url);
    const module = strings[frames.name[frame]] === '' && frames.line[frame] <= 0;
    if (owner[row] === null && name && name !== program && module && inLoader[parent]) {
      owner[row] = name;
      framesOf.set(name, [...(framesOf.get(name) ?? []), frame]);
    }
    // What the program's own functions do is no loading, even where a module's top level calls them.
    const isProgram = functions.category[frame] === APP || (program !== null && name === program);
    if (!isLoader && owner[row] === null && isProgram) inLoader[row] = 0;
    if (owner[row] !== null) byPackage.set(owner[row]!, (byPackage.get(owner[row]!) ?? 0) + tree.self[row]);
    if (owner[row] !== null || inLoader[row]) total += tree.self[row];
  }
  return { byPackage, total, frames: framesOf };
}

/**
 * The package that the program is itself, where a tool out of node_modules was run: its own work is neither loading nor a hook. Told by what node
 * started, which stacks show for CommonJS; null otherwise.
 */
export function programPackage({ model }: Case): string | null {
  const { tree, recording } = model;
  const { frames, strings } = recording;
  const urlOf = (row: number) => strings[frames.url[tree.frame[row]]];
  for (let row = 1; row < tree.count; row++) {
    if (strings[frames.name[tree.frame[row]]] !== 'executeUserEntryPoint' || !urlOf(row).startsWith('node:'))
      continue;
    for (let at = row + 1; at < tree.end[row]; at++)
      if (urlOf(at) !== '' && !urlOf(at).startsWith('node:')) return packageOfUrl(urlOf(at));
  }
  return null;
}

/** Whether node's loader hands source to such a frame: not merely loads the package that it is of. */
function calledByLoader({ model }: Case, isHook: (frame: number) => boolean): boolean {
  const { tree, recording } = model;
  const { frames, strings } = recording;
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    if (!isHook(frame) || (strings[frames.name[frame]] === '' && frames.line[frame] <= 0)) continue;
    const parent = tree.parent[row];
    if (parent === 0 || LOADER.test(strings[frames.url[tree.frame[parent]]])) return true;
  }
  return false;
}

const packageOfUrl = (url: string): string | null =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url.replaceAll('\\', '/'))?.[1] ?? null;

/** Source compiled while the program runs: a development tool in the recording. */
export const transpileHook: Rule = {
  name: 'transpile-hook',
  strategy: 'lazy-and-async',
  needs: ['samples'],
  find(c): Candidate[] {
    const { frames, strings } = c.model.recording;
    const program = programPackage(c);
    const isHook = (frame: number) => {
      const name = packageOfUrl(strings[frames.url[frame]]) ?? '';
      return name !== program && HOOKS.test(name);
    };
    // A tool that compiles for a living (a bundler, a linter with types) is no hook: one is called by node's loader, or is all there is.
    if (!calledByLoader(c, isHook)) return [];
    const micros = c.timeUnder(null, isHook);
    if (c.share(micros) < 0.15 || c.samples(micros) < 15) return [];
    const names = new Map<string, number>();
    for (let frame = 0; frame < frames.count; frame++) {
      const name = packageOfUrl(strings[frames.url[frame]]) ?? '';
      if (isHook(frame)) names.set(name, (names.get(name) ?? 0) + c.model.functions.self[frame]);
    }
    const [name] = [...names].sort((a, b) => b[1] - a[1])[0];
    return [
      {
        unit: null,
        subject: { name, url: '', line: null, column: null },
        title: `${name} compiles source while the program runs`,
        micros,
        confidence: 0.9,
        evidence: [shareEvidence(c, 'total', micros, `is in ${[...names.keys()].join(', ')}`)],
        level: 'cause',
        proposal: `Compile before, not while running: build once (esbuild, tsc, swc) and start the output with plain node and --enable-source-maps; or, for TypeScript without special syntax, let node strip the types itself.`,
        tradeOffs: ['A build step to run and keep.', 'Stack traces need source maps beside the output.'],
        goal: null,
        code: {
          before: `node --require ${name} src/main.ts`,
          after:
            'esbuild src/main.ts --bundle --platform=node --sourcemap --outfile=dist/main.js\nnode --enable-source-maps dist/main.js',
          language: 'sh',
          exact: false,
        },
      },
    ];
  },
};
