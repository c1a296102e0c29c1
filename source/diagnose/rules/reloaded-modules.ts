import { APP } from '../../cpu/model.ts';
import type { Case, Unit } from '../case/case.ts';
import { LOADER } from '../case/loading.ts';
import { template } from '../code/edit.ts';
import { calledOften } from '../facts/repeats.ts';
import { contains, isCall, isMember, type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { type SourcedUnit, statementOf } from './sites.ts';

/** What packages call a function that loads a module anew although it is loaded already, and what they are called. */
const LOADS_ANEW =
  /^(importFresh|import_fresh|decache|clearModule|clear|proxyquire|rewire|requireUncached|reRequire|resetModules|isolateModules|isolateModulesAsync|unload)$/;
const LOADS_ANEW_FROM =
  /['"](import-fresh|decache|clear-module|proxyquire|rewire|require-uncached|require-reload|esmock|quibble|mock-require)['"]/;
/** `import(`./rules.js?v=${n}`)`: each address is a module of its own. */
const NEW_ADDRESS = /\?[\w-]*=?\$\{|['"]\?[\w-]*=?['"]\s*\+/;

/** Modules that a running program drops and loads again and again. */
export const reloadedModules: Rule = {
  name: 'reloaded-modules',
  strategy: 'lazy-and-async',
  find(c) {
    const drops = c.files().flatMap((file) => dropsIn(file).map((node) => ({ file, node })));
    if (drops.length === 0) return [];
    let best: { unit: SourcedUnit; micros: number } | null = null;
    let all = 0;
    for (const [unit, micros] of loadsByCaller(c)) {
      if (unit.topLevel || unit.file === null || unit.node === null) continue;
      all += micros;
      if (!best || micros > best.micros) best = { unit: unit as SourcedUnit, micros };
    }
    if (!best || !worth(c, all, 0.15)) return [];
    const { unit } = best;
    const within = drops.find(({ file, node }) => file === unit.file && contains(unit.node, node));
    // What some other function drops may never have run: then only that this one runs again and again shows it.
    if (!within && !calledOften(c, unit)) return [];
    const drop = within ?? drops[0];
    const loads = c
      .nodes(unit)
      .find((node) => isCall(node) && /^(require|import)\b/.test(textOf(unit.file, node)));
    return [
      {
        unit,
        title: `${codeName(unit.label.name)} loads modules again that were loaded already: each is read, compiled and run anew`,
        micros: all,
        confidence: 0.9,
        evidence: [
          shareEvidence(
            c,
            'total',
            all,
            'is spent on reading, compiling and running modules after the start',
          ),
          sourceEvidence(
            drop.file,
            drop.node,
            'forgets a module, so that the next `require` or `import` loads it again',
          ),
          ...(loads ? [sourceEvidence(unit.file, loads, 'loads it')] : []),
          ...unitEvidence(c, unit),
        ],
        place: drop.file === unit.file ? drop : { file: unit.file, node: unit.node },
        level: 'cause',
        proposal: `Load the modules once, and make what must be new each time by a call: let the module export a function that makes its state (\`createApp()\`), or one that resets it. Where each run must be apart from the others, do it once for a file of tests, not for each test.`,
        tradeOffs: ['State at the top level of a module has to move into a function that makes it.'],
        code: template(
          drop.file,
          statementOf(drop.file, drop.node),
          `// in the module:\nexport function create() {\n  const state = new Map();\n  return { state };\n}\n// here, for each run:\nconst app = create();`,
        ),
      } satisfies Candidate,
    ];
  },
};

/** Where a file has modules loaded anew. */
function dropsIn(file: SourceFile): Node[] {
  const hasHelper = LOADS_ANEW_FROM.test(file.text);
  return file.nodes.filter((node) => {
    if (node.type === 'UnaryExpression' && node.operator === 'delete')
      return (
        isMember(node.argument) && /\brequire\.cache$|\b_cache$/.test(textOf(file, node.argument.object))
      );
    if (!isCall(node)) return false;
    const callee = textOf(file, node.callee);
    if (callee === 'import') return NEW_ADDRESS.test(textOf(file, node));
    if (/^(jest|vi)\.(resetModules|isolateModules)/.test(callee)) return true;
    return hasHelper && LOADS_ANEW.test(callee.split('.').at(-1)!);
  });
}

/** Time of loading by the program's function that asked for it, once per stack. */
function loadsByCaller(c: Case): Map<Unit, number> {
  const { tree, recording, functions } = c.model;
  const { frames, strings } = recording;
  const found = new Map<Unit, number>();
  for (let row = 1; row < tree.count; ) {
    const frame = tree.frame[row];
    const parent = tree.parent[row];
    const isLoad = LOADER.test(strings[frames.url[frame]]) && functions.category[tree.frame[parent]] === APP;
    const by = isLoad ? c.unitOf(tree.frame[parent]) : null;
    if (!by || by.topLevel) {
      row++;
      continue;
    }
    found.set(by, (found.get(by) ?? 0) + tree.total[row]);
    row = tree.end[row];
  }
  return found;
}
