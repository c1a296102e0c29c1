import type { Case } from '../case/case.ts';
import { isMutator, isReader } from '../facts/builtins.ts';
import { freeNames } from '../facts/free-names.ts';
import { type Binding, bindingOf, resolve, usesOf } from '../facts/names.ts';
import { isPureCall } from '../facts/pure-expression.ts';
import { mayChange } from '../facts/steady.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isFunction,
  isLiteral,
  isMember,
  lineOf,
  linesIn,
  memberRoot,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  targetOf,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import type { SourcedUnit } from './sites.ts';

// Loops in a loop that work out the same in every turn of it: `total = 0; for (const one of all) total += one.n` for each of all.

/** The costliest such loop of each function. */
export const invariantLoops = (c: Case): Candidate[] =>
  c.own(0.15).flatMap((unit) => {
    let best: Candidate | null = null;
    for (const node of c.nodes(unit)) {
      if (node.type !== 'ForStatement' && node.type !== 'ForOfStatement') continue;
      const found = see(c, unit, node);
      if (found && worth(c, found.micros, 0.15) && (!best || found.micros > best.micros)) best = found;
    }
    return best ? [best] : [];
  });

function see(c: Case, unit: SourcedUnit, inner: Node): Candidate | null {
  const { file } = unit;
  const results = resultsOf(file, inner);
  if (results.length === 0) return null;
  const outer = c
    .loopsAround(unit, inner)
    .filter((one) => one !== inner && isAboutItsTurn(one, inner) && isBegunIn(file, one, inner, results))
    .findLast((one) => isSameEachTurn(file, one, inner));
  if (!outer) return null;
  const micros = c.timeOnLines(file, linesIn(inner));
  const names = results.map(({ name }) => `\`${name}\``).join(' and ');
  return {
    unit,
    title: `${codeName(unit.label.name)} recomputes ${names} with an inner loop on every iteration of an outer loop that does not change it`,
    micros,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent on the loop that computes ${names}`),
      sourceEvidence(file, inner, `depends on nothing that the loop at line ${lineOf(outer)} changes`),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: inner },
    level: 'cause',
    proposal: `Move the loop at line ${lineOf(inner)}, with what ${names} begins with, to before the loop at line ${lineOf(outer)}: once instead of n times.`,
    tradeOffs: ['It then runs even when the outer loop has no iterations.'],
    code: null,
  };
}

/** The names that a loop fills and that are made before it; none where it does anything else, or may end early. */
function resultsOf(file: SourceFile, inner: Node): Binding[] {
  const found = new Set<Binding>();
  for (const node of descend(inner)) {
    if (/^(Await|Yield|TaggedTemplate|New)Expression$|^(Return|Throw|Break)Statement$/.test(node.type)) {
      if (node.type !== 'ReturnStatement' || enclosingFunction(file, node) === enclosingFunction(file, inner))
        return [];
    }
    if (isCall(node) && !isPureCall(file, node)) return [];
    const target = targetOf(node);
    if (!target) continue;
    const binding = bindingOf(file, target);
    if (!binding) return [];
    if (!contains(inner, binding.node) && !isCounter(file, inner, binding)) found.add(binding);
  }
  return [...found];
}

/** `j` of `for (j = 0; …)`, in a loop or in loops within it. */
const isCounter = (file: SourceFile, inner: Node, binding: Binding): boolean =>
  descend(inner).some(
    (node) =>
      node.type === 'ForStatement' &&
      node.init?.type === 'AssignmentExpression' &&
      node.init.left.type === 'Identifier' &&
      resolve(file, node.init.left) === binding,
  );

/** Whether a loop does something of its own with its counter or element, beside the inner one: else it is how a program does its whole job again. */
function isAboutItsTurn(outer: Node, inner: Node): boolean {
  const turned =
    outer.type === 'ForStatement' ? outer.update : outer.type === 'ForOfStatement' ? outer.left : null;
  if (!turned || !('body' in outer)) return false;
  const names = new Set(descend(turned).flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
  return descend(outer.body as Node, (one) => one !== inner).some(
    (one) => one.type === 'Identifier' && names.has(one.name) && !contains(inner, one),
  );
}

/** Whether each of some names begins anew with a literal, in a turn of the outer loop, right before the inner one. */
function isBegunIn(file: SourceFile, outer: Node, inner: Node, results: readonly Binding[]): boolean {
  const block = file.parents.get(inner);
  if (block?.type !== 'BlockStatement' || file.parents.get(block) !== outer) return false;
  const before = block.body.filter((one) => one.end! <= inner.start!);
  return results.every((binding) =>
    before.some((one) => {
      if (one.type === 'VariableDeclaration')
        return (
          one.declarations.includes(binding.node as never) &&
          binding.init !== null &&
          isLiteral(bare(binding.init))
        );
      const set = one.type === 'ExpressionStatement' ? one.expression : null;
      return (
        set?.type === 'AssignmentExpression' &&
        set.operator === '=' &&
        set.left.type === 'Identifier' &&
        resolve(file, set.left) === binding &&
        isLiteral(bare(set.right))
      );
    }),
  );
}

/** Whether nothing that the inner loop reads differs between the turns of the outer one. */
function isSameEachTurn(file: SourceFile, outer: Node, inner: Node): boolean {
  if (descend(inner).some((node) => node.type === 'ThisExpression')) return false;
  const read = new Set<Binding>();
  const written = new Set(
    descend(inner).flatMap((node) => {
      const target = targetOf(node);
      return target?.type === 'Identifier' ? [target.name] : [];
    }),
  );
  for (const [name, binding] of freeNames(file, inner)) {
    if (!binding || written.has(name)) continue;
    if (contains(outer, binding.node)) return false;
    const changes = usesOf(file, binding).filter((use) => mayChange(file, use));
    const here = enclosingFunction(file, outer);
    if (changes.some((use) => contains(outer, use) || enclosingFunction(file, use) !== here)) return false;
    read.add(binding);
  }
  if (read.size === 0) return false;
  const fields = new Set(descend(inner).flatMap((node) => (isMember(node) ? [propertyName(node)] : [])));
  return descend(outer).every((node) => {
    if (contains(inner, node)) return true;
    if (isCall(node)) return leavesAlone(file, node, read, fields);
    if (/^(Await|Yield|New|TaggedTemplate)Expression$/.test(node.type)) return false;
    const target = targetOf(node);
    return !target || !isMember(target) || !fields.has(propertyName(target));
  });
}

/** Whether a call beside the inner loop changes nothing of what that reads. */
function leavesAlone(
  file: SourceFile,
  call: CallNode,
  read: ReadonlySet<Binding>,
  fields: ReadonlySet<string>,
): boolean {
  if (isPureCall(file, call)) return true;
  const receiver = receiverOf(call);
  if (!receiver || call.arguments.some((one) => isFunction(one))) return false;
  if (isReader(calleeName(call))) return true;
  if (!isMutator(calleeName(call)))
    return /^(Math|console|String|Number|Object)\./.test(textOf(file, call.callee));
  const root = memberRoot(receiver);
  const binding = bindingOf(file, root);
  const parts = descend(receiver).flatMap((node) => (isMember(node) ? [propertyName(node)] : []));
  return binding !== null && !read.has(binding) && !parts.some((one) => fields.has(one));
}
