import { packageOfUrl } from '../../cpu/classify.ts';
import { APP } from '../../cpu/model.ts';
import type { Case } from '../case/case.ts';
import { LOADER, programPackage } from '../case/loading.ts';
import { packageName } from '../code/safe.ts';
import { type Candidate, type Rule, shareEvidence } from '../rule.ts';

/** Packages that exist to compile what node loads. */
const HOOKS =
  /^(ts-node|tsx|esbuild-register|@babel\/register|@swc\/register|@swc-node\/register|source-map-support|@cspotcode\/source-map-support|sucrase|amaro|pirates|coffeescript|@esbuild-kit\/.*|jiti|babel-register)$/;
/** Compilers that a hook may use, and a program as well. */
const COMPILERS = /^(esbuild|@babel\/core|@swc\/core|typescript)$/;

/** Source compiled while the program runs: a development tool in the recording. */
export const transpileHook: Rule = {
  name: 'transpile-hook',
  strategy: 'lazy-and-async',
  find(c): Candidate[] {
    const { frames, strings } = c.model.recording;
    const program = programPackage(c);
    const isOf = (names: RegExp) => (frame: number) => {
      const name = packageOfUrl(strings[frames.url[frame]]) ?? '';
      return name !== program && names.test(name);
    };
    const hooks = isOf(HOOKS);
    const compilers = isOf(COMPILERS);
    // A program that compiles for a living (a bundler, a linter with types) has no hook: one is called by node's loader, or is all there is.
    const hooked = calledByLoader(c, hooks, true);
    if (!hooked && !calledByLoader(c, compilers, false)) return [];
    const isHook = (frame: number) => hooks(frame) || compilers(frame);
    const micros = timeOf(c, isHook);
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
        evidence: [shareEvidence(c, 'total', micros, `is spent in ${[...names.keys()].join(', ')}`)],
        level: 'cause',
        proposal: `Compile before the run: build once (esbuild, tsc, swc) and start the output with plain node and --enable-source-maps; or, for TypeScript without special syntax, let node strip the types itself.`,
        tradeOffs: ['A build step to run and keep.', 'Stack traces need source maps beside the output.'],
        goal: null,
        code: {
          before: `node --require ${packageName(name)} src/main.ts`,
          after:
            'esbuild src/main.ts --bundle --platform=node --sourcemap --outfile=dist/main.js\nnode --enable-source-maps dist/main.js',
          language: 'sh',
          exact: false,
        },
      },
    ];
  },
};

/** Time of a hook and of what it calls, without the program that runs under it: its own modules are loaded by it. */
function timeOf(c: Case, isHook: (frame: number) => boolean): number {
  const { tree, functions } = c.model;
  const within = new Uint8Array(tree.count);
  let micros = 0;
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    within[row] = functions.category[frame] === APP ? 0 : isHook(frame) ? 1 : within[tree.parent[row]];
    if (within[row] === 1) micros += tree.self[row];
  }
  return micros;
}

/** A getter of its exports, read by the loader, is over sooner. */
const CALLED = 5;

/** Whether node's loader hands source to such a frame: not merely loads the package that it is of. */
function calledByLoader(c: Case, isHook: (frame: number) => boolean, orNobody: boolean): boolean {
  const { tree, recording } = c.model;
  const { frames, strings } = recording;
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    if (
      !isHook(frame) ||
      c.samples(tree.total[row]) < CALLED ||
      (strings[frames.name[frame]] === '' && frames.line[frame] <= 0)
    )
      continue;
    const parent = tree.parent[row];
    if (parent === 0 ? orNobody : LOADER.test(strings[frames.url[tree.frame[parent]]])) return true;
  }
  return false;
}
