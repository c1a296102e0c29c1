import type { Case } from '../case/case.ts';
import { resolve, usesOf } from '../facts/names.ts';
import { calleesOf } from '../facts/program.ts';
import { remembers } from '../facts/remembers.ts';
import { isSelfContained } from '../facts/self-contained.ts';
import {
  calleeName,
  contains,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  type Node,
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
import { TOO_MUCH_FOR_TREE } from '../thresholds.ts';
import { memoized } from './memo-code.ts';
import { overlapping, type SelfCall, selfCalls, wholeOf } from './overlap.ts';
import { throughNames } from './recursion-by-names.ts';
import type { SourcedUnit } from './sites.ts';

/** A function that comes to the same arguments by different paths, and works out its answer each time anew. */
export const unmemoizedRecursion: Rule = {
  name: 'unmemoized-recursion',
  strategy: 'algorithmic',
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
        verdict: shared.length > 0 && part < TOO_MUCH_FOR_TREE ? 'investigate' : undefined,
        title: walks
          ? `${codeName(unit.label.name)} recurses by name and marks nothing as visited: a name that several paths reach is walked once per path`
          : shared.length > 0
            ? `${codeName(unit.label.name)} recurses by name and caches no result: a name that several paths reach is computed once per path`
            : `${codeName(unit.label.name)} solves the same subproblems repeatedly: recursion without memoization`,
        micros: unit.total,
        confidence: shared.length > 0 ? (part < TOO_MUCH_FOR_TREE ? 0.6 : 0.75) : 0.9,
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

/** Whether a call's result only becomes a part of something made: two that are equal would then be one and the same. */
function isPlaced(file: SourceFile, call: Node): boolean {
  const parent = file.parents.get(call);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const binding = resolve(file, parent.id);
    const uses = binding ? usesOf(file, binding) : [];
    return uses.length > 0 && uses.every((use) => isPart(file, use));
  }
  return isPart(file, call);
}

function isPart(file: SourceFile, node: Node): boolean {
  const parent = file.parents.get(node);
  return (
    (parent?.type === 'ObjectProperty' && (parent.shorthand || parent.value === node)) ||
    parent?.type === 'ArrayExpression' ||
    (parent?.type === 'NewExpression' && parent.callee !== node) ||
    (isCall(parent) && calleeName(parent) === 'push')
  );
}
