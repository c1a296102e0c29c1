import type { Case } from '../case/case.ts';
import { type Edit, freshName, indentOf, insertBefore, replace, rewrite, template } from '../code/edit.ts';
import { folds, givesNew, isIterator, isLinear, takesConstantTime } from '../facts/builtins.ts';
import { freeNames } from '../facts/free-names.ts';
import { kindOf } from '../facts/kinds.ts';
import { resolve, usesOf } from '../facts/names.ts';
import { isPure } from '../facts/pure-expression.ts';
import { mayChange, unchangedWithin } from '../facts/steady.ts';
import {
  bare,
  type CallNode,
  calleeName,
  callOn,
  contains,
  descend,
  endLineOf,
  isCall,
  isFunction,
  isLoop,
  isMember,
  lineOf,
  linesIn,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { invariantLoops } from './invariant-loop.ts';
import { type SourcedUnit, sites, statementOf } from './sites.ts';

const STATIC = /^(Object|Math|JSON|Array)$/;

/** Work in a loop that comes out the same in every turn: derived from nothing that the loop changes. */
export const invariant: Rule = {
  name: 'invariant-in-loop',
  strategy: 'code-level',
  removes: true,
  find: (c) => [
    ...sites(c, 0.12, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      if (!isCall(node) || !isLinear(calleeName(node)) || isCall(parentCall(file, node))) return null;
      if (!isDear(file, node) || !isPure(file, node) || !isOnlyRead(file, node)) return null;
      const loops = c.loopsAround(unit, node).filter((one) => one !== node);
      const loop = loops.filter((one) => unchangedWithin(file, one, node)).at(-1);
      if (!loop) return null;
      const text = textOf(file, node).replace(/\s+/g, ' ').slice(0, 60);
      const known = isLined(c, unit, node);
      const alone = known && isMostOfItsLines(file, node);
      return {
        unit,
        // What it costs among what else runs there only a measurement says.
        verdict: alone ? undefined : 'investigate',
        title: `${codeName(unit.label.name)} recomputes \`${text}\` on every iteration of a loop that does not change it`,
        micros: micros(),
        confidence: alone ? 0.86 : known ? 0.6 : 0.4,
        evidence: [
          shareEvidence(
            c,
            'lines',
            micros(),
            alone
              ? 'is spent on that expression'
              : known
                ? 'is spent on its lines, including other work on them'
                : `is ${codeName(unit.label.name)} as a whole: the recording has no line times for it, so the share of this expression is unknown`,
          ),
          sourceEvidence(
            file,
            node,
            `depends on nothing that the loop at line ${loop.loc!.start.line} changes`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Compute it once before the loop and use the result: once instead of n times.`,
        tradeOffs: ['It then runs even when the loop has no iterations.', 'Readability: one more name.'],
        code:
          hoist(unit, node, loop) ??
          template(
            file,
            statementOf(file, node),
            `// Before the loop:\nconst hoisted = ${textOf(file, node)};`,
          ),
      };
    }),
    ...invariantLoops(c),
  ],
};

/** The chain `a.b().c()` is looked at from its end only. */
function parentCall(file: SourceFile, node: Node): Node | null {
  const call = callOn(file, node);
  return call && isLinear(calleeName(call)) ? call : null;
}

/** Of scalars (`Math.max(a, b)`) nothing is gained: only what walks something is dear. */
function isDear(file: SourceFile, call: CallNode): boolean {
  const receiver = receiverOf(call);
  if (!receiver) return false;
  if (!STATIC.test(textOf(file, receiver))) return rootOf(receiver).type !== 'ArrayExpression';
  return call.arguments.some(
    (one) => one.type === 'SpreadElement' || /^(array|object|map|set|unknown)$/.test(kindOf(file, one)),
  );
}

/** A list made in each turn may be made so because the turn changes or keeps it: one for all turns would be another program. */
function isOnlyRead(file: SourceFile, call: CallNode): boolean {
  const name = calleeName(call);
  const kind = kindOf(file, call);
  if ((!givesNew(name) && !folds(name)) || kind === 'string' || kind === 'number') return true;
  const receiver = receiverOf(call);
  // An iterator is used up by the first turn.
  if (isIterator(name) && !(receiver && STATIC.test(textOf(file, receiver)))) return false;
  if (folds(name)) {
    const start = call.arguments[1];
    if (!start || /^(string|number)$/.test(kindOf(file, start))) return true;
  }
  const parent = file.parents.get(call);
  if (parent?.type === 'VariableDeclarator') {
    if (parent.id.type !== 'Identifier') return true;
    const binding = resolve(file, parent.id);
    return binding !== null && usesOf(file, binding).every((use) => isRead(file, use));
  }
  return isRead(file, call);
}

function isRead(file: SourceFile, use: Node): boolean {
  if (mayChange(file, use)) return false;
  const parent = file.parents.get(use);
  return (
    (isMember(parent) && parent.object === use) ||
    parent?.type === 'SpreadElement' ||
    parent?.type === 'BinaryExpression' ||
    (isLoop(parent) && 'right' in parent! && parent.right === use) ||
    (isCall(parent) && /^(Math|Object|JSON)\./.test(textOf(file, parent.callee)))
  );
}

/** Whether the recording says which of the function's lines its time was for. */
const isLined = (c: Case, unit: SourcedUnit, node: Node): boolean =>
  c.timeOnLines(unit.file, linesIn(node)) >= 0.5 * c.timeIn(unit.file, node);

/** Whether nothing dear beside it runs on its lines: what walks a list or builds a long text is what takes the time there. */
function isMostOfItsLines(file: SourceFile, node: CallNode): boolean {
  const statement = statementOf(file, node);
  const others = descend(statement).filter(
    (one) =>
      (isCall(one) || one.type === 'NewExpression') &&
      !contains(node, one) &&
      !contains(one, node) &&
      lineOf(one) <= endLineOf(node) &&
      endLineOf(one) >= lineOf(node),
  );
  const receiver = receiverOf(node);
  const walks = receiver !== null && kindOf(file, receiver) !== 'string';
  return others.every((one) => walks && isCall(one) && isLight(file, one));
}

/** Steps that are the same however long something is: an entry put or asked for, arithmetic. */
function isLight(file: SourceFile, call: CallNode): boolean {
  const name = calleeName(call);
  const receiver = receiverOf(call);
  if (receiver && textOf(file, receiver) === 'Math')
    return call.arguments.every((one) => one.type !== 'SpreadElement');
  return takesConstantTime(name);
}

function hoist(unit: SourcedUnit, call: CallNode, loop: Node): CodeChange | null {
  const { file } = unit;
  const statement = statementOf(file, loop);
  const holder = file.parents.get(statement)?.type;
  if (
    !isFunction(unit.node) ||
    (holder !== 'BlockStatement' && holder !== 'Program') ||
    !contains(unit.node, statement) ||
    !isReached(file, call, loop) ||
    [...freeNames(file, call).values()].some((one) => one && contains(statement, one.node))
  )
    return null;
  const receiver = receiverOf(call);
  const receiverRoot = receiver ? bare(rootOf(receiver)) : null;
  const base =
    receiverRoot?.type === 'Identifier' && resolve(file, receiverRoot) ? receiverRoot.name : 'hoisted';
  const name = freshName(file, `${base}${calleeName(call)[0].toUpperCase()}${calleeName(call).slice(1)}`);
  const edits: Edit[] = [
    insertBefore(statement, `const ${name} = ${textOf(file, call)};\n${indentOf(file, statement)}`),
    replace(call, name),
  ];
  return rewrite(file, unit.node, edits);
}

/** Whether every turn comes by: what stands behind a condition may fail where the condition does not hold. */
function isReached(file: SourceFile, call: Node, loop: Node): boolean {
  const names = freeNames(file, call);
  for (let at = call, up = file.parents.get(at); up && at !== loop; at = up, up = file.parents.get(up)) {
    if (/^(SwitchCase|TryStatement|CatchClause)$/.test(up.type)) return false;
    if (up.type === 'LogicalExpression' && up.right === at) return false;
    if (/^(If|Conditional)/.test(up.type) && !('test' in up && up.test === at)) return false;
    if (up.type !== 'BlockStatement') continue;
    const guards = up.body.filter((one) => one.end! <= at.start! && one.type === 'IfStatement');
    if (guards.some((one) => descend(one).some((node) => node.type === 'Identifier' && names.has(node.name))))
      return false;
  }
  return true;
}
