import type { Case, Unit } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { elementAt, handsAll, keepsElements } from './builtins.ts';
import { sitesOf } from './calls-of.ts';
import { heaviestCallers, knownRuns, resultsOf } from './given.ts';
import { readsOutside } from './inputs.ts';
import {
  entriesOf,
  goesOn,
  lengthOf,
  loopsOverMany,
  MANY,
  madeOnce,
  type Search,
  spelledNumber,
} from './list-size.ts';
import { placesOf } from './mentions.ts';
import { type Binding, resolve, usesOf } from './names.ts';
import { isPure } from './pure-expression.ts';
import { runsOf } from './runs.ts';
import { unchangedWithin } from './steady.ts';
import { gettersOf, isFilledBy, isPartChanged, isRunOnce, isStill } from './still.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  enclosingFunction,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';

// How many different values an expression can have, as far as the source bounds them.

/** Found while it is being found out: it adds nothing of its own. */
const ITSELF = -1;

interface Asked extends Search {
  open: Set<Binding | string | Unit>;
}

const sum = (all: readonly number[]): number => {
  const others = all.filter((one) => one !== ITSELF);
  return others.length === 0 ? (all.length > 0 ? ITSELF : Infinity) : others.reduce((a, b) => a + b, 0);
};

const product = (all: readonly number[]): number =>
  all.reduce((a, b) => (b === ITSELF ? Infinity : a * b), 1);

/** How many values an expression of a unit can have in all, as far as the program shows: an upper bound; `Infinity` where none shows. */
export function valueCount(c: Case, unit: Sourced, expression: Node): number {
  const count = values({ c, steps: 0, open: new Set() }, unit, expression);
  return count === ITSELF ? Infinity : count;
}

/** How many objects a unit, as a method, is called on. */
export const selfCount = (c: Case, unit: Sourced): number => {
  const count = selves({ c, steps: 0, open: new Set() }, unit);
  return count === ITSELF ? Infinity : count;
};

/** How many values a property of that name is given, wherever an object is made or changed. */
export const propertyCount = (c: Case, name: string): number => {
  const count = ofProperty({ c, steps: 0, open: new Set() }, name);
  return count === ITSELF ? Infinity : count;
};

function values(s: Asked, unit: Sourced, expression: Node): number {
  if (!goesOn(s)) return Infinity;
  const { file } = unit;
  const node = bare(expression);
  const of = (one: Node | null | undefined): number => (one ? values(s, unit, one) : 1);
  if (/Literal$/.test(node.type) && node.type !== 'TemplateLiteral') return 1;
  if (node.type !== 'Identifier' && isRunOnce(file, node)) return 1;
  switch (node.type) {
    case 'TemplateLiteral':
      return product(node.expressions.map(of));
    case 'BinaryExpression':
      return ofOperation(s, unit, node.operator, node.left, node.right);
    case 'LogicalExpression':
      return sum([of(node.left), of(node.right)]);
    case 'ConditionalExpression':
      return sum([of(node.consequent), of(node.alternate)]);
    case 'UnaryExpression':
      return node.operator === '!' ? 2 : of(node.argument);
    case 'AwaitExpression':
      return of(node.argument);
    case 'ArrayExpression':
      return product(node.elements.map((one) => (one?.type === 'SpreadElement' ? Infinity : of(one))));
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return Infinity;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return ofCall(s, unit, node);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return ofMember(s, unit, node);
    case 'ThisExpression':
      return selves(s, unit);
    case 'Identifier': {
      const binding = resolve(file, node);
      if (!binding) return /^(undefined|NaN|Infinity)$/.test(node.name) ? 1 : Infinity;
      return ofBinding(s, unit, binding);
    }
    default:
      return Infinity;
  }
}

function ofOperation(s: Asked, unit: Sourced, operator: string, left: Node, right: Node): number {
  if (/^([=!]==?|[<>]=?|in|instanceof)$/.test(operator)) return 2;
  if (operator === '%' || operator === '&') {
    // A fraction has no few remainders.
    const limit =
      /[./]|random/i.test(textOf(unit.file, left)) && operator === '%' ? 0 : spelledNumber(s, unit, right);
    if (limit > 1 && limit <= MANY) return operator === '%' ? limit : limit + 1;
  }
  return product([values(s, unit, left), values(s, unit, right)]);
}

const PASSES =
  /^(Math\.(floor|round|ceil|trunc|abs|min|max|sqrt)|Number|String|Boolean|parseInt|parseFloat|Object\.(keys|values|freeze)|JSON\.stringify)$/;

const OF_TEXT =
  /^(slice|substring|substr|trim|trimStart|trimEnd|toLowerCase|toUpperCase|normalize|padStart|padEnd|repeat|charAt|charCodeAt|at|toString|toFixed|split|replace|replaceAll|concat|join|indexOf|includes|startsWith|endsWith)$/;

function ofCall(s: Asked, unit: Sourced, call: CallNode): number {
  const { file } = unit;
  const callee = textOf(file, call.callee);
  const given = () => call.arguments.map((one) => values(s, unit, one));
  // `Math.floor(random() * 4)`
  if (/^Math\.(floor|trunc)$/.test(callee)) {
    const [of] = call.arguments;
    const scaled = bare(of);
    if (scaled.type === 'BinaryExpression' && scaled.operator === '*') {
      const limit = Math.min(spelledNumber(s, unit, scaled.left), spelledNumber(s, unit, scaled.right));
      if (limit <= MANY && /ra?nd/i.test(textOf(file, scaled))) return limit;
    }
  }
  if (PASSES.test(callee)) return product(given());
  const receiver = receiverOf(call);
  const results = resultsOf(s.c, file, call);
  if (results.length > 0)
    return sum(results.map((one) => (one?.unit ? values(s, one.unit, one.value) : Infinity)));
  if (!receiver) return Infinity;
  if (calleeName(call) === 'get' && isKept(s, unit, receiver))
    return product([values(s, unit, receiver), ...given()]);
  return OF_TEXT.test(calleeName(call)) ? product([values(s, unit, receiver), ...given()]) : Infinity;
}

const isKept = (s: Asked, { file }: Sourced, of: Node): boolean => {
  const node = bare(of);
  const binding = node.type === 'Identifier' ? resolve(file, node) : null;
  return binding !== null && isStill(s.c, file, binding);
};

function ofMember(s: Asked, unit: Sourced, node: Node): number {
  if (!isMember(node)) return Infinity;
  const { object } = node;
  if (node.computed) {
    const key = bare(node.property);
    if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return values(s, unit, object);
    const size = Math.min(elements(s, unit, object), entriesOf(s, unit, object));
    return size <= MANY ? size : product([values(s, unit, object), values(s, unit, key)]);
  }
  const name = propertyName(node);
  const whole = bare(object).type === 'ThisExpression' ? Infinity : values(s, unit, object);
  if (whole <= MANY && whole !== ITSELF && gettersOf(s.c, name).length === 0) return whole;
  return ofProperty(s, name);
}

function ofProperty(s: Asked, name: string): number {
  const key = `.${name}`;
  if (name === '' || name === 'length' || name === 'size') return Infinity;
  if (s.open.has(key)) return ITSELF;
  // What is read from outside may have any value.
  if (readsOutside(s.c) || gettersOf(s.c, name).length > 0 || isPartChanged(s.c, name)) return Infinity;
  s.open.add(key);
  const given = s.c.files().flatMap((file) => {
    const at: number[] = [];
    for (const place of placesOf(file, name)) {
      const up = file.parents.get(place);
      const value =
        place.type === 'ObjectProperty'
          ? up?.type === 'ObjectExpression' && place.value
          : place.type === 'ClassProperty' || place.type === 'ClassPrivateProperty'
            ? place.value
            : up &&
              targetOf(up) === place &&
              (up.type === 'AssignmentExpression' && up.operator === '=' ? up.right : place);
      if (!value) continue;
      at.push(value === place ? Infinity : values(s, unitAround(s.c, file, value), value));
    }
    return at;
  });
  s.open.delete(key);
  return sum(given);
}

/** The unit that a node runs in; where no sample fell on it, one that nobody is known to call. */
function unitAround(c: Case, file: SourceFile, node: Node): Sourced {
  const all = c.units.filter((one) => one.file === file && one.node && contains(one.node, node));
  const found = all.reduce<Unit | null>((a, b) => (a && contains(b.node!, a.node!) ? a : b), null);
  return (found ?? { ...c.units[0], file, node: file.program, frames: [], inlined: new Map() }) as Sourced;
}

function ofBinding(s: Asked, unit: Sourced, binding: Binding): number {
  const { file } = unit;
  if (binding.node.type.startsWith('Import') || isFunction(binding.node)) return 1;
  if (s.open.has(binding)) return ITSELF;
  s.open.add(binding);
  const count = find(s, unit, file, binding);
  s.open.delete(binding);
  return count;
}

function find(s: Asked, unit: Sourced, file: SourceFile, binding: Binding): number {
  const { node } = binding;
  const taken = takenFrom(file, binding);
  if (binding.iterates) return taken ? ofProperty(s, taken) : elements(s, unit, binding.iterates);
  if (binding.parameter) return ofParameter(s, unit, binding, taken);
  if (node.type !== 'VariableDeclarator') return Infinity;
  if (isRunOnce(file, node) && binding.constant && node.init)
    return usesOf(file, binding).some((use) => isFilledBy(s.c, file, use)) ? Infinity : 1;
  if (taken) return ofProperty(s, taken);
  if (node.id.type !== 'Identifier') return Infinity;
  const given: number[] = binding.init ? [values(s, unit, binding.init)] : [];
  for (const use of usesOf(file, binding)) {
    const up = file.parents.get(use);
    if (!up || targetOf(up) !== use) continue;
    if (up.type !== 'AssignmentExpression' || up.operator !== '=') return Infinity;
    given.push(values(s, unit, up.right));
  }
  return sum(given);
}

/** `city` of `const { city } = row`, by the property's own name; '' where it is no part of a pattern. */
function takenFrom(file: SourceFile, { node, name }: Binding): string {
  const id = node.type === 'VariableDeclarator' ? node.id : node;
  const pattern = id.type === 'ObjectPattern' ? id : file.parents.get(file.parents.get(id) ?? id);
  if (pattern?.type !== 'ObjectPattern') return '';
  const own = pattern.properties.find(
    (one) => one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === name,
  );
  return own?.type === 'ObjectProperty' && own.key.type === 'Identifier' ? own.key.name : '';
}

function ofParameter(s: Asked, unit: Sourced, { node }: Binding, taken: string): number {
  const { file } = unit;
  const fn = enclosingFunction(file, node);
  if (!fn) return Infinity;
  const place = fn.params.findIndex((one) => contains(one, node));
  const call = file.parents.get(fn);
  // A callback of a walk: an element, its number, the list itself.
  if (isCall(call) && call.callee !== fn && receiverOf(call)) {
    const element = elementAt(calleeName(call));
    const list = receiverOf(call)!;
    if (element !== null) {
      if (place === element) return taken ? ofProperty(s, taken) : elements(s, unit, list);
      if (place === element + 1) return lengthOf(s, unit, list);
      return place === element + 2 ? values(s, unit, list) : Infinity;
    }
  }
  const of = (from: Sourced, call: Node, argument: Node) =>
    taken ? ofProperty(s, taken) : ofArgument(s, from, call, argument);
  const sites = sitesOf(s.c, file, fn);
  if (sites)
    return sum(
      sites.flatMap(({ file: at, call }) => {
        const argument = call.arguments[place];
        return argument ? of(unitAround(s.c, at, call), call, argument) : [];
      }),
    );
  const owner = s.c.unitAt(fn);
  if (!owner) return taken ? ofProperty(s, taken) : Infinity;
  const runs = knownRuns(s.c, owner);
  if (runs === null) return Infinity;
  const given: number[] = [];
  for (const { from, run } of runs) {
    const argument = run.given(place);
    if (argument) given.push(of(from, run.node, argument));
    else if (run.handed || run.step)
      given.push(
        taken ? ofProperty(s, taken) : place === 0 && run.each ? elements(s, from, run.each) : Infinity,
      );
  }
  return sum(given);
}

/** Whether an expression stands for the same in all turns of a loop. */
export const isSameIn = (file: SourceFile, loop: Node, expression: Node): boolean =>
  isPure(file, expression) && unchangedWithin(file, loop, expression);

/** What no turn of the loop around a call changes is one value there. */
function ofArgument(s: Asked, from: Sourced, call: Node, argument: Node): number {
  const loop = loopsOverMany(s.c, from, call).at(-1);
  return loop && isSameIn(from.file, loop, argument) ? 1 : values(s, from, argument);
}

function selves(s: Asked, unit: Sourced): number {
  if (s.open.has(unit)) return ITSELF;
  s.open.add(unit);
  const given: number[] = [];
  for (const caller of heaviestCallers(s.c, unit)) {
    const runs = caller.file && caller.node ? runsOf(s.c, caller, unit) : [];
    if (runs.length === 0) given.push(Infinity);
    for (const { node, receiver } of runs)
      given.push(receiver ? ofArgument(s, caller as Sourced, node, receiver) : Infinity);
  }
  s.open.delete(unit);
  return sum(given);
}

/** How many values the elements of a list have. */
function elements(s: Asked, unit: Sourced, list: Node): number {
  const length = lengthOf(s, unit, list);
  if (length <= MANY) return length;
  const { file } = unit;
  const node = bare(list);
  if (isCall(node)) {
    const from = textOf(file, node.callee) === 'Array.from';
    const by = node.arguments.at(from ? 1 : 0);
    const receiver = receiverOf(node);
    if ((from || handsAll(calleeName(node))) && isFunction(by))
      return sum(returnsOf(by).map((one) => values(s, unit, one)));
    return receiver && keepsElements(calleeName(node)) ? elements(s, unit, receiver) : Infinity;
  }
  const made = madeOnce(s, unit, node);
  return made ? elements(s, made.unit, made.node) : Infinity;
}
