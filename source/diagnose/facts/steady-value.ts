import type { Case } from '../case/case.ts';
import { type Sourced, unsampledUnit } from '../case/unit.ts';
import { isMutator } from './builtins.ts';
import { freeNames } from './free-names.ts';
import { knownRuns, resultsOf } from './given.ts';
import { isOfNewObject } from './lasts.ts';
import { mentionsOf } from './mentions.ts';
import { type Binding, bindingOf, resolve } from './names.ts';
import { calledOften } from './repeats.ts';
import { isChangedIn } from './steady.ts';
import { isGrownByFunctions } from './still.ts';
import {
  bare,
  type CallNode,
  calleeName,
  callOn,
  contains,
  enclosingFunction,
  isConstructor,
  isFunction,
  isTarget,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';
import { enclosesAll, isWalkedAgain, walkedBy } from './walked-again.ts';

// Whether an expression's value is the same on each call, one of a few, or another each time.

/** How an expression's value differs between the calls of a function: not at all, among few that are kept, or without bound. */
export type Steadiness = 'same' | 'few' | 'varies';

const worst = (all: readonly Steadiness[]): Steadiness =>
  all.includes('varies') ? 'varies' : all.includes('few') ? 'few' : 'same';

/** Calls that give the same for the same, and are no work of their own worth a word. */
const PASSES =
  /^((path\.)?(join|resolve|basename|dirname|extname)|fileURLToPath|(fs\.)?readFileSync|Buffer\.from|String|Number|Object\.freeze|cwd|process\.cwd|new URL|Object\.(keys|values|entries))$/;

/** What a value of a unit's expression is from one call of the unit to the next, as far as the program shows. */
export function steadiness(c: Case, unit: Sourced, expression: Node, depth = 0): Steadiness {
  const { file } = unit;
  if (depth > 8) return 'varies';
  const of = (node: Node | null | undefined) => (node ? steadiness(c, unit, node, depth + 1) : 'same');
  const node = bare(expression);
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'RegExpLiteral':
    case 'BigIntLiteral':
      return 'same';
    case 'TemplateLiteral':
      return worst(node.expressions.map(of));
    case 'BinaryExpression':
      return node.left.type === 'PrivateName' ? 'varies' : worst([of(node.left), of(node.right)]);
    case 'LogicalExpression':
      return worst([of(node.left), of(node.right)]);
    case 'ConditionalExpression':
      return worst(['few', of(node.consequent), of(node.alternate)]);
    case 'UnaryExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
      return of(node.argument);
    case 'ArrayExpression':
      return worst(node.elements.map(of));
    case 'ObjectExpression':
      return worst(
        node.properties.map((one) =>
          one.type === 'ObjectProperty'
            ? of(one.value)
            : one.type === 'SpreadElement'
              ? of(one.argument)
              : 'same',
        ),
      );
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      // As steady as what it takes from around it.
      return worst(
        [...freeNames(file, node).values()].map((binding) =>
          binding && unit.node && contains(unit.node, binding.node)
            ? ofBinding(c, unit, binding, null, depth + 1)
            : 'same',
        ),
      );
    case 'MetaProperty':
      return 'same';
    case 'NewExpression':
      return worst(node.arguments.map(of));
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const receiver = receiverOf(node);
      const name = calleeName(node);
      if (receiver && name === 'get' && node.arguments.length === 1)
        return of(receiver) === 'same' && !isGrownByFunctions(file, receiver)
          ? of(node.arguments[0]) === 'same'
            ? 'same'
            : 'few'
          : 'varies';
      const passes =
        PASSES.test(textOf(file, node.callee)) ||
        /^(toString|trim|slice|normalize|toLowerCase|toUpperCase)$/.test(name);
      if (!passes) return ofResult(c, node, file, depth);
      return worst([
        ...(receiver && !/^(path|fs|Buffer|Object|process)$/.test(textOf(file, receiver))
          ? [of(receiver)]
          : []),
        ...node.arguments.map(of),
      ]);
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const object = bare(node.object);
      if (object.type === 'ThisExpression') return ofField(c, unit, propertyName(node));
      if (object.type === 'Identifier' && object.name === 'process') return 'same';
      const held = of(object);
      if (held === 'varies') return 'varies';
      if (!node.computed || of(node.property) === 'same') return held;
      return isGrownByFunctions(file, object) ? 'varies' : 'few';
    }
    case 'Identifier':
      return ofName(c, unit, node, depth);
    default:
      return 'varies';
  }
}

/** What functions of the program give: as steady as all that they return, whatever they are given. */
function ofResult(c: Case, call: CallNode, file: SourceFile, depth: number): Steadiness {
  const results = resultsOf(c, file, call);
  if (results.length === 0) return 'varies';
  return worst(
    results.map((one) => {
      if (one === null) return 'varies';
      const unit = one.unit ?? unsampledUnit(one.place.file, one.place.node, '');
      // Counted twice: what calls what calls is soon the whole program.
      return steadiness(c, unit, one.value, depth + 2);
    }),
  );
}

function ofName(c: Case, unit: Sourced, id: Node, depth: number): Steadiness {
  if (id.type !== 'Identifier') return 'varies';
  if (/^(undefined|NaN|Infinity|__dirname|__filename)$/.test(id.name)) return 'same';
  const binding = resolve(unit.file, id);
  return binding ? ofBinding(c, unit, binding, id, depth) : 'varies';
}

/** `id`: where it is mentioned; null for all mentions. */
function ofBinding(c: Case, unit: Sourced, binding: Binding, id: Node | null, depth: number): Steadiness {
  const { file, node: fn } = unit;
  if (!fn) return 'varies';
  if (binding.node.type.startsWith('Import')) return 'same';
  const inside = isFunction(fn) && contains(fn, binding.node) && binding.node !== fn;
  const list = binding.iterates ?? walkedBy(file, binding);
  // Each element of a list that stays comes back with the next walk over it.
  if (list) {
    const comesBack = inside || isWalkedAgain(c, unit, binding);
    return comesBack && steadiness(c, unit, list, depth + 1) !== 'varies' ? 'few' : 'varies';
  }
  if (binding.parameter) {
    if (!inside) return enclosesAll(file, fn, binding.node) ? 'same' : 'varies';
    return ofParameter(c, unit, binding.node, depth);
  }
  if (isFunction(binding.node)) return 'same';
  if (!binding.constant) return 'varies';
  if (inside) return binding.init ? steadiness(c, unit, binding.init, depth + 1) : 'varies';
  if (fn.type === 'Program') return binding.init ? steadiness(c, unit, binding.init, depth + 1) : 'varies';
  // Made once, outside; what it holds may still change.
  return id && isGrownByFunctions(file, id) ? 'varies' : 'same';
}

function ofParameter(c: Case, unit: Sourced, parameter: Node, depth: number): Steadiness {
  const fn = unit.node;
  if (!isFunction(fn)) return 'varies';
  // `{ passphrase, salt }` is as steady as what it is taken from.
  const at = fn.params.findIndex((one) =>
    contains(one.type === 'AssignmentPattern' ? one.left : one, parameter),
  );
  if (at < 0) return 'varies';
  const found: Steadiness[] = [];
  for (const { from, run } of knownRuns(c, unit) ?? []) {
    const given = run.given(at);
    if (!given && (run.handed || run.step)) return 'varies';
    if (!given) continue;
    const [loop] = c.loopsAround(from, run.node);
    const binding = bindingOf(from.file, bare(given));
    // The same for all turns of a loop.
    if (loop && binding && !contains(loop, binding.node) && !isChangedIn(from.file, loop, binding))
      found.push('same');
    else found.push(steadiness(c, from, given, depth + 1));
  }
  return found.length === 0 ? 'varies' : worst(found);
}

/** A field that only the constructor or its declaration sets, of an object that is not made for each call. */
function ofField(c: Case, unit: Sourced, name: string): Steadiness {
  const { file } = unit;
  if (name === '') return 'varies';
  for (const mention of mentionsOf(file, name)) {
    const call = callOn(file, mention);
    if (call && isMutator(calleeName(call))) return 'varies';
    if (!isTarget(file, mention)) continue;
    const around = enclosingFunction(file, mention);
    if (!around || !isConstructor(file, around)) return 'varies';
  }
  const often = calledOften(c, unit);
  return often && isOfNewObject(often) ? 'varies' : 'same';
}
