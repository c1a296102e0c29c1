import type { Case } from '../../case/case.ts';
import { folds } from '../../facts/builtins.ts';
import { walkOf } from '../../facts/element-work.ts';
import { kindOf } from '../../facts/kinds.ts';
import { givenAt, placesOf } from '../../facts/mentions.ts';
import { type Binding, bindingOf } from '../../facts/names.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

/** A walk over all of a list that leaves its best element, or where that stands, in a local. */
export interface Choice {
  list: Node;
  /** What is compared: `open[i].cost`. */
  figure: Node;
  best: ReadonlySet<Binding>;
  /** `min` where the smaller wins. */
  order: 'min' | 'max';
}

/** `if (open[i].cost < open[at].cost) at = i` in a loop, or `open.reduce((a, b) => (a.cost < b.cost ? a : b))`. */
export function choiceOf(file: SourceFile, node: Node): Choice | null {
  if (isCall(node)) return foldOf(file, node);
  const walk = walkOf(file, node);
  if (!walk) return null;
  for (const one of descend(walk.body, (inner) => !isFunction(inner))) {
    const [test, branch] =
      one.type === 'IfStatement'
        ? [one.test, one.consequent]
        : one.type === 'AssignmentExpression' && bare(one.right).type === 'ConditionalExpression'
          ? [(bare(one.right) as Node & { type: 'ConditionalExpression' }).test, one]
          : [null, null];
    if (!test || !branch) continue;
    const best = setOutside(file, node, branch);
    const compared = best.size > 0 ? comparisonIn(file, test, best) : null;
    if (compared) return { list: walk.list, best, ...compared };
  }
  return null;
}

function foldOf(file: SourceFile, call: Node): Choice | null {
  if (!isCall(call) || !folds(calleeName(call))) return null;
  const [fn] = call.arguments;
  const list = receiverOf(call);
  const [given] = isFunction(fn) ? returnsOf(fn) : [];
  const chosen = given ? bare(given) : null;
  if (!list || !isFunction(fn) || chosen?.type !== 'ConditionalExpression') return null;
  const [kept] = fn.params;
  const isParameter = (one: Node) => fn.params.some((own) => textOf(file, own) === textOf(file, bare(one)));
  if (!isParameter(chosen.consequent) || !isParameter(chosen.alternate)) return null;
  const binding = bindingOf(file, kept);
  const compared = binding && comparisonIn(file, chosen.test, new Set([binding]));
  const declared = file.parents.get(call);
  const name = declared?.type === 'VariableDeclarator' ? bindingOf(file, declared.id) : null;
  return compared ? { list, best: new Set(name ? [name] : []), ...compared } : null;
}

/** Names from outside of a loop that a branch in it sets. */
function setOutside(file: SourceFile, loop: Node, branch: Node): Set<Binding> {
  const found = new Set<Binding>();
  for (const one of descend(branch)) {
    if (one.type !== 'AssignmentExpression' || one.operator !== '=') continue;
    const binding = bindingOf(file, one.left);
    if (binding && !contains(loop, binding.node)) found.add(binding);
  }
  return found;
}

/** The test of one figure against the best so far, alone or beside others: `best === null || one.cost < best.cost`. */
function comparisonIn(
  file: SourceFile,
  test: Node,
  best: ReadonlySet<Binding>,
): Pick<Choice, 'figure' | 'order'> | null {
  for (const one of descend(test)) {
    if (one.type !== 'BinaryExpression' || !/^[<>]=?$/.test(one.operator)) continue;
    const { left, right, operator } = one;
    const [inLeft, inRight] = [mentions(file, left, best), mentions(file, right, best)];
    if (inLeft === inRight) continue;
    return {
      figure: bare(inRight ? left : right),
      order: operator.startsWith('<') === inRight ? 'min' : 'max',
    };
  }
  return null;
}

/** Whether an expression names one of some bindings, or a local that is made of one. */
function mentions(file: SourceFile, expression: Node, wanted: ReadonlySet<Binding>): boolean {
  return descend(expression).some((one) => {
    const binding = bindingOf(file, one);
    if (!binding) return false;
    if (wanted.has(binding)) return true;
    return binding.init !== null && namesOne(file, binding.init, wanted);
  });
}

const namesOne = (file: SourceFile, expression: Node, wanted: ReadonlySet<Binding>): boolean =>
  descend(expression).some((one) => {
    const binding = bindingOf(file, one);
    return binding !== null && wanted.has(binding);
  });

/** What takes the chosen one out of the list: `open.splice(at, 1)`, `open.delete(best)`, `open[at] = open.pop()`, `open = open.filter((one) => one !== best)`. */
export function removalIn(file: SourceFile, nodes: readonly Node[], best: ReadonlySet<Binding>): Node | null {
  return (
    nodes.find((node) => {
      if (isCall(node) && isMember(node.callee)) {
        const name = calleeName(node);
        const [first] = node.arguments;
        return /^(splice|toSpliced|delete)$/.test(name) && first !== undefined && mentions(file, first, best);
      }
      if (node.type !== 'AssignmentExpression' || node.operator !== '=') return false;
      const value = bare(node.right);
      if (isMember(node.left) && node.left.computed && mentions(file, node.left.property, best))
        return isCall(value) && calleeName(value) === 'pop';
      const [test] = isCall(value) && calleeName(value) === 'filter' ? value.arguments : [];
      return isFunction(test) && mentions(file, test.body, best);
    }) ?? null
  );
}

/**
 * What a figure does while its element waits: `stays` as it was stored; `changes`, in a field or a table that is written to; `worked out`, by a function of the
 * program each time.
 */
export function lifeOf(c: Case, figure: Node): 'stays' | 'changes' | 'worked out' {
  const calls = descend(figure).filter(isCall);
  if (calls.some((one) => !/^(get|at)$/.test(calleeName(one)))) return 'worked out';
  if (calls.length > 0) return 'changes';
  if (!isMember(figure) || figure.computed) return 'stays';
  const field = propertyName(figure);
  const isSet = (node: Node | null) =>
    isMember(node) &&
    !node.computed &&
    bare(node.object).type !== 'ThisExpression' &&
    propertyName(node) === field;
  const written = c
    .files()
    .some((file) =>
      file.nodes.some(
        (node) =>
          (node.type === 'AssignmentExpression' && isSet(node.left)) ||
          (node.type === 'UpdateExpression' && isSet(node.argument)),
      ),
    );
  return written ? 'changes' : 'stays';
}

/** The names that a caller knows the answer of a call by: `const at = cheapest(open)`. */
export function namesOf(file: SourceFile, call: Node): Set<Binding> {
  const declared = file.parents.get(call);
  if (declared?.type !== 'VariableDeclarator') return new Set();
  return new Set(
    descend(declared.id).flatMap((one) => {
      const binding = bindingOf(file, one);
      return binding && binding.node === declared ? [binding] : [];
    }),
  );
}

/** Whether a function gives back what it chose. */
export const isGiven = (file: SourceFile, fn: Node, choice: Choice, call: Node): boolean =>
  isFunction(fn) && returnsOf(fn).some((one) => bare(one) === call || mentions(file, one, choice.best));

/**
 * Whether a Map's entries are compared by a field that only a clock or a counter fills: when they were put in or last used. The Map can keep that order itself.
 */
export function isOrderOfUse(c: Case, file: SourceFile, { list, figure, order }: Choice): boolean {
  if (order !== 'min' || kindOf(file, list) !== 'map' || !isMember(figure)) return false;
  const given = c
    .files()
    .flatMap((one) =>
      placesOf(one, propertyName(figure)).flatMap((place) => ({ one, value: givenAt(one, place) })),
    )
    .flatMap(({ one, value }) => (value ? { one, node: bare(value) } : []));
  return given.length > 0 && given.every(({ one, node }) => isLater(one, node));
}

/** `++this.clock`, `Date.now()`: later than all that were given before. */
const isLater = (file: SourceFile, node: Node): boolean =>
  (node.type === 'UpdateExpression' && node.operator === '++') ||
  (isCall(node) && /^(Date|performance)\.now$/.test(textOf(file, node.callee)));
