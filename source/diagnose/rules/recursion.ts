import type { Case } from '../case/case.ts';
import { isOfTree } from '../facts/conventions.ts';
import { type Binding, resolve, usesOf } from '../facts/names.ts';
import { originOf } from '../facts/origin.ts';
import { calleesOf } from '../facts/program.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { memoized } from './memo-code.ts';
import { overlapping, type SelfCall, selfCalls, wholeOf } from './overlap.ts';
import { isPlaced, isSelfContained, remembers } from './self-contained.ts';
import type { SourcedUnit } from './sites.ts';

/** A function that comes to the same arguments by different paths, and works out its answer each time anew. */
export const unmemoizedRecursion: Rule = {
  name: 'unmemoized-recursion',
  strategy: 'algorithmic',
  needs: ['samples', 'source'],
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own()) {
      const fn = unit.node;
      if (!isFunction(fn) || !worth(c, unit.total, 0.1)) continue;
      const walks = fn.generator;
      if (remembers(unit.file, fn) || !(walks || isSelfContained(unit.file, fn))) continue;
      const whole = wholeOf(unit.file, unit, fn);
      let own = selfCalls(c, unit, whole);
      if (own.length === 0 && !walks) own = callsThatComeBack(c, unit, fn);
      if (own.length === 0 || own.every(({ call }) => isPlaced(unit.file, call))) continue;
      const steps = walks ? [] : overlapping(c, unit, own);
      // Several ways may lead to what is looked up by a name; whether they do, only its time hints at.
      const shared =
        steps.length === 0
          ? throughNames(
              c,
              unit,
              fn,
              own.map(({ call }) => call),
            )
          : [];
      const calls = steps.length > 0 ? steps.map(({ call }) => call) : shared;
      if (calls.length === 0 || (shared.length > 0 && c.share(unit.total) < 0.3)) continue;
      // Garbage that is collected falls to each as its time does.
      const part = unit.total / Math.max(1, c.model.onCpu - c.model.categories.gc);
      // What is handed on as it is makes no difference.
      const differ = whole.params.filter((_, at) => own.some(({ moves }) => moves[at] !== 'same'));
      const names = differ.map((one) =>
        textOf(unit.file, one)
          .replace(/[:=].*/s, '')
          .trim(),
      );
      found.push({
        unit,
        // A tree of so much work would take its time to be made as well: where this is most of it, ways meet.
        verdict: shared.length > 0 && part < MOST ? 'investigate' : undefined,
        title: walks
          ? `${codeName(unit.label.name)} recurses by name and marks nothing as visited: a name that several paths reach is walked once per path`
          : shared.length > 0
            ? `${codeName(unit.label.name)} recurses by name and caches no result: a name that several paths reach is computed once per path`
            : `${codeName(unit.label.name)} solves the same subproblems repeatedly: recursion without memoization`,
        micros: unit.total,
        confidence: shared.length > 0 ? (part < MOST ? 0.6 : 0.75) : 0.9,
        evidence: [
          shareEvidence(c, 'total', unit.total, `is spent under ${codeName(unit.label.name)}`),
          sourceEvidence(
            unit.file,
            calls[0],
            shared.length > 0
              ? 'calls itself for every name it finds: in a tree each is reached once, in a graph once per path. Compare its calls with the number of names'
              : `calls itself ${calls.length > 1 ? `${calls.length} times` : 'in a loop'} with arguments that other call orders reach too: exponential if there are few distinct arguments`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node: fn },
        level: 'cause',
        proposal: walks
          ? `Hand a Set of visited names down the recursion and return at once for a name that is in it: each name is then walked once, instead of once per path.`
          : `Cache results by \`(${names.join(', ')})\`, or fill a table from the smallest argument up: each distinct argument is then computed once, instead of exponentially often.`,
        tradeOffs: walks
          ? [
              'Callers that count how often a name comes (and do not leave out what they have seen) get each once.',
            ]
          : [
              'Memory vs CPU: one entry per distinct argument; limit the size where arguments come from users.',
              'A cache that outlives one call must not keep stale results.',
            ],
        code:
          steps.length > 0 && whole.fn === fn ? certain(memoized(unit.file, fn, own), c, unit, calls) : null,
      });
    }
    return found;
  },
};

/**
 * A memory costs every call a look-up. It pays for certain where a call leads to two others; where the second is made only if the first has failed
 * (`a() || b()`), its input decides: then it is one to try, and no exact change.
 */
function certain(
  code: CodeChange | null,
  c: Case,
  unit: SourcedUnit,
  calls: readonly Node[],
): CodeChange | null {
  if (!code) return null;
  const { parents } = unit.file;
  const isConditional = (call: Node) => {
    for (let at: Node | undefined = call; at && !isFunction(at); at = parents.get(at)) {
      const parent = parents.get(at);
      if (parent?.type === 'LogicalExpression' && parent.right === at) return true;
    }
    return false;
  };
  const made = calls.filter((call) => !isConditional(call));
  if (made.length > 1 || made.some((call) => c.loopsAround(unit, call).length > 0)) return code;
  const { edit: _, ...shown } = code;
  return { ...shown, exact: false };
}

/** Calls of another function that calls this one: recursion by two. */
function callsThatComeBack(c: Case, unit: SourcedUnit, fn: FunctionNode): SelfCall[] {
  const name = unit.label.name;
  return c.nodes(unit).flatMap((call): SelfCall[] => {
    if (!isCall(call) || unit.file.parents.get(call)?.type === 'ExpressionStatement') return [];
    const back = calleesOf(c, unit.file, call).some(
      ({ file, node }) =>
        file === unit.file &&
        node !== fn &&
        !contains(fn, node) &&
        descend(node.body).some((one) => isCall(one) && calleeName(one) === name),
    );
    return back ? [{ call, moves: fn.params.map(() => 'other' as const) }] : [];
  });
}

/** Of CPU time, where a recursion through names is taken for one that comes to the same names again. */
const MOST = 0.5;

/**
 * `for (const dep of packages.get(name).deps) longest(packages, dep)`: what is looked up by a parameter, and leads on by names. In a tree each is reached once;
 * but who holds names and not the things themselves may well have a graph.
 */
function throughNames(c: Case, unit: SourcedUnit, fn: FunctionNode, own: CallNode[]): CallNode[] {
  const { file } = unit;
  const parameters = new Set(fn.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
  const isParameter = (node: Node | undefined) =>
    node !== undefined && bare(node).type === 'Identifier' && parameters.has(textOf(file, bare(node)));
  // Found by it as a key, and used as a thing: `catalog.part(number).uses`.
  const lookup = c
    .nodes(unit)
    .some(
      (node) =>
        (isCall(node) && node.arguments.some(isParameter) && !own.includes(node) && isThing(file, node)) ||
        (isMember(node) && node.computed && isParameter(node.property)),
    );
  if (!lookup) return [];
  return own.filter((node) => {
    const loop = c.loopsAround(unit, node)[0];
    return (
      loop !== undefined &&
      node.arguments.some((one) => {
        const root = rootOf(one);
        const binding = root.type === 'Identifier' ? resolve(file, root) : null;
        if (binding === null || !contains(loop, binding.node)) return false;
        const list = listOf(file, binding);
        const name = isMember(list) && list.property.type === 'Identifier' ? list.property.name : '';
        if (isOfTree(name)) return false;
        // `query.parts.map((part) => run(part))`: the parts of what was handed over, and of nothing else.
        const { life, keys } = list ? originOf(file, fn, list) : { life: 'unknown', keys: [] };
        return life !== 'parameter' || keys.length > 0;
      })
    );
  });
}

/** The list that a name goes through, as a loop's variable or as the parameter of a callback. */
function listOf(file: SourceFile, { iterates, parameter, node }: Binding): Node | null {
  if (iterates) return bare(iterates);
  const call = parameter ? file.parents.get(file.parents.get(node) ?? node) : null;
  const list = isCall(call) ? receiverOf(call) : null;
  return list ? bare(list) : null;
}

/** Whether what a call gives is asked for its parts: at once, or through the local that holds it. */
function isThing(file: SourceFile, call: Node): boolean {
  const parent = file.parents.get(call);
  if (isMember(parent) && parent.object === call) return true;
  if (parent?.type === 'ForOfStatement') return parent.right === call;
  if (parent?.type === 'LogicalExpression') return isThing(file, parent);
  if (parent?.type !== 'VariableDeclarator') return false;
  if (parent.id.type !== 'Identifier') return true;
  const binding = resolve(file, parent.id);
  return (binding ? usesOf(file, binding) : []).some((use) => {
    const up = file.parents.get(use);
    return (isMember(up) && up.object === use) || (up?.type === 'ForOfStatement' && up.right === use);
  });
}

/** A function deep in its own stack: near the limit it throws, and every return walks memory. */
export const deepRecursion: Rule = {
  name: 'deep-recursion',
  strategy: 'code-level',
  needs: ['samples'],
  find(c) {
    const { tree } = c.model;
    const found: Candidate[] = [];
    for (const unit of c.units.slice(0, 40)) {
      if (!worth(c, unit.total, 0.15)) continue;
      const frames = new Set(unit.frames);
      let deepest = -1;
      for (const frame of unit.frames)
        for (let k = c.model.treeRows.start[frame]; k < c.model.treeRows.start[frame + 1]; k++) {
          const row = c.model.treeRows.row[k];
          if (deepest < 0 || tree.depth[row] > tree.depth[deepest]) deepest = row;
        }
      let times = 0;
      for (let at = deepest; at > 0; at = tree.parent[at]) if (frames.has(tree.frame[at])) times++;
      if (times < 1000) continue;
      found.push({
        unit,
        verdict: 'investigate',
        title: `${codeName(unit.label.name)} calls itself ${times} deep`,
        micros: unit.total,
        confidence: 0.5,
        evidence: [
          {
            metric: 'depth',
            value: times,
            unit: 'count',
            text: `${times} activations of ${codeName(unit.label.name)} on one stack`,
          },
          ...unitEvidence(c, unit),
        ],
        level: 'symptom',
        proposal: `Use an explicit stack (an array) instead of the call stack: no depth limit near ${times}, and less memory per step.`,
        tradeOffs: ['Readability vs performance: an explicit stack reads less clearly than recursion.'],
      });
    }
    return found;
  },
};
