import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { handsAll, keepsElements } from './builtins.ts';
import { isRandom } from './conventions.ts';
import { resultsOf } from './given.ts';
import { entriesOf, goesOn, lengthOf, MANY, madeOnce, spelledNumber } from './list-size.ts';
import { bindingOf, resolve } from './names.ts';
import { gettersOf, isRunOnce, isStill } from './still.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isFunction,
  isLiteral,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  textOf,
} from './syntax.ts';
import { type Asked, ITSELF, ofBinding, ofProperty, ofReceivers, sum } from './value-sources.ts';

// How many different values an expression can have, as far as the source bounds them.

const product = (all: readonly number[]): number =>
  all.reduce((a, b) => (b === ITSELF ? Infinity : a * b), 1);

/** How many values an expression of a unit can have in all, as far as the program shows: an upper bound; `Infinity` where none shows. */
export const valueCount = (c: Case, unit: Sourced, expression: Node): number =>
  asked(c, (s) => values(s, unit, expression));

/** How many objects a unit, as a method, is called on. */
export const selfCount = (c: Case, unit: Sourced): number => asked(c, (s) => ofReceivers(s, unit));

/** How many values a property of that name is given, wherever an object is made or changed. */
export const propertyCount = (c: Case, name: string): number => asked(c, (s) => ofProperty(s, name));

function asked(c: Case, question: (s: Asked) => number): number {
  const s: Asked = {
    c,
    steps: 0,
    open: new Set(),
    values: (unit, expression) => values(s, unit, expression),
    elements: (unit, list) => elements(s, unit, list),
  };
  const count = question(s);
  return count === ITSELF ? Infinity : count;
}

function values(s: Asked, unit: Sourced, expression: Node): number {
  if (!goesOn(s)) return Infinity;
  const { file } = unit;
  const node = bare(expression);
  const of = (one: Node | null | undefined): number => (one ? values(s, unit, one) : 1);
  if (isLiteral(node)) return 1;
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
      return ofReceivers(s, unit);
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
      if (limit <= MANY && isRandom(textOf(file, scaled))) return limit;
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
  const binding = bindingOf(file, node);
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
