import {
  elementAt,
  givesElement,
  handsElements,
  isListOnly,
  isTextOnly,
  keepsElements,
  keepsGiven,
  listsObject,
  onlyReads,
  sorts,
} from './builtins.ts';
import { kindOf } from './kinds.ts';
import { bindingOf, resolve, usesOf } from './names.ts';
import { identifiersOf } from './scopes.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isFunction,
  isMember,
  type MemberNode,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// What the places where a value is used say of its form.

/** What the places where a value is used say of it. */
export interface Facts {
  votes: Map<
    'number' | 'string' | 'boolean' | 'date' | 'array' | 'set' | 'map' | 'table' | 'object' | 'data',
    number
  >;
  /** Expressions and patterns that stand for its parts. */
  fields: Map<string, Node[]>;
  elements: Node[];
  /** Parts that are asked for by a key or a test that made-up input may fail. */
  unsure: boolean;
  /** Somebody does with it what this file does not show, or what no made-up value would stand. */
  opaque: boolean;
  /** Expressions that stand for the value itself, each looked at once. */
  seen: Set<Node>;
}

const OF_DATES =
  /^(getTime|toISOString|(get|set)(UTC)?(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|toLocale(Date|Time)String)$/;
const OF_NUMBERS = /^(toFixed|toPrecision|toExponential)$/;
/** Look at no more than what any value has. */
const HARMLESS = /^(String|Boolean|log|warn|error|is|isArray)$/;
/** What only lists have, and `forEach`, which a Map has as well. */
const ofArrays = (name: string): boolean => isListOnly(name) || handsElements(name);

/** A property of the value, or a call of one of its methods. */
export function ofMember(file: SourceFile, member: MemberNode, facts: Facts, todo: Node[]): void {
  const vote = voter(facts);
  const name = propertyName(member);
  const call = file.parents.get(member);
  if (isCall(call) && call.callee === member) {
    const callback = call.arguments[0];
    const inner = isFunction(callback) ? callback.params : [];
    if (OF_DATES.test(name)) vote('date');
    else if (OF_NUMBERS.test(name)) vote('number');
    else if (name === 'match' || name === 'matchAll' || name === 'exec') facts.opaque = true;
    else if (name === 'split') lookedInto(file, call) ? (facts.opaque = true) : vote('string');
    else if (isTextOnly(name)) vote('string');
    else if (name === 'get' || name === 'set') {
      vote('map');
      if (name === 'get') {
        facts.elements.push(call);
        facts.unsure ||= !hasDefault(file, call);
      }
    } else if (name === 'has' || name === 'add') vote(facts.votes.has('map') ? 'map' : 'set');
    else if (ofArrays(name) || onlyReads(name)) {
      // Strings have some of these as well: then it is for others to say.
      if (ofArrays(name)) vote('array');
      else
        facts.votes.set(
          'array',
          facts.votes.get('array') ?? (kindOf(file, member.object) === 'string' ? 0 : 1),
        );
      const element = elementAt(name);
      if (element !== null && inner[element]) facts.elements.push(inner[element]);
      if (sorts(name)) facts.elements.push(...inner.slice(0, 2));
      if (givesElement(name)) {
        facts.elements.push(call);
        facts.unsure ||= /^find/.test(name) && !hasDefault(file, call);
      }
      if (keepsElements(name)) todo.push(call);
      // A function by name: what it wants is not followed.
      if (element !== null && callback && !isFunction(callback)) facts.opaque = true;
    } else facts.opaque = true;
    return;
  }
  if (name === 'length') {
    if (kindOf(file, member.object) !== 'string') vote('array');
  } else if (name === 'size') vote('set');
  else if (name !== '') field(facts, name, member);
  else {
    const byNumber = kindOf(file, member.property) === 'number';
    vote(byNumber ? 'array' : 'table');
    facts.elements.push(member);
    facts.unsure ||= !byNumber && !hasDefault(file, member);
  }
}

/** An argument: of a function of this file it is what the parameter is; of the language's own it is what that takes. */
export function ofArgument(
  file: SourceFile,
  at: Node,
  call: CallNode | (Node & { type: 'NewExpression' }),
  facts: Facts,
  todo: Node[],
): void {
  const vote = voter(facts);
  const name = calleeName(call);
  const receiver = receiverOf(call);
  const index = (call.arguments as Node[]).indexOf(at);
  const owner = receiver?.type === 'Identifier' ? receiver.name : '';
  const callee = bindingOf(file, call.callee);
  const fn = callee && (isFunction(callee.node) ? callee.node : isFunction(callee.init) ? callee.init : null);
  if (fn) {
    const parameter = fn.params[index];
    if (parameter) todo.push(parameter.type === 'RestElement' ? parameter.argument : parameter);
    else facts.opaque = fn.params.some((one) => one.type === 'RestElement');
  } else if (owner === 'Math' || /^(Number|isNaN|isFinite|isInteger|fromCharCode|repeat)$/.test(name))
    vote('number');
  else if (/^(parseInt|parseFloat|encodeURIComponent)$/.test(name)) vote('string');
  else if (receiver && /^(test|localeCompare|startsWith|endsWith)$/.test(name)) vote('string');
  else if (name === 'Date') vote('number');
  else if (/^(stringify|structuredClone)$/.test(name)) vote('data');
  else if (/^(Set|from|isArray)$/.test(name)) vote('array');
  else if (owner === 'Object' && (listsObject(`Object.${name}`) || /^(assign|freeze)$/.test(name)))
    vote('table');
  else if (name === 'format' && receiver) formats(file, receiver, vote, facts);
  else if (!(HARMLESS.test(name) || keepsGiven(name)) || (callee !== null && receiver === null))
    facts.opaque = true;
}

function formats(
  file: SourceFile,
  receiver: Node,
  vote: (kind: 'date' | 'number') => void,
  facts: Facts,
): void {
  const binding = bindingOf(file, receiver);
  const made = bare(binding?.init ?? receiver);
  const name = made.type === 'NewExpression' || isCall(made) ? calleeName(made) : '';
  if (name === 'DateTimeFormat') vote('date');
  else if (name === 'NumberFormat') vote('number');
  else facts.opaque = true;
}

/** Whether something stands in where a part is missing (`x ?? y`, `x?.y`), at once or where the variable that it is put into is used. */
function hasDefault(file: SourceFile, part: Node): boolean {
  const parent = file.parents.get(part);
  if (parent?.type === 'VariableDeclarator') {
    const binding = bindingOf(file, parent.id);
    return binding !== null && usesOf(file, binding).some((use) => isGuard(file.parents.get(use), use));
  }
  return isGuard(parent, part);
}

function isGuard(parent: Node | undefined, part: Node): boolean {
  switch (parent?.type) {
    case 'LogicalExpression':
      return parent.left === part;
    case 'OptionalMemberExpression':
      return parent.optional === true && parent.object === part;
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === part;
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator);
    default:
      return false;
  }
}

/** Whether parts of a call's result are asked for, which a made-up text would not have. */
function lookedInto(file: SourceFile, call: Node): boolean {
  const parent = file.parents.get(call);
  if (isMember(parent)) return parent.computed;
  if (parent?.type !== 'VariableDeclarator') return false;
  if (parent.id.type !== 'Identifier') return true;
  return identifiersOf(parent.id).some((id) => {
    const binding = resolve(file, id);
    return (
      binding !== null &&
      usesOf(file, binding).some((one) => {
        const member = file.parents.get(one);
        return isMember(member) && member.computed && member.object === one;
      })
    );
  });
}

export type Vote = Facts['votes'] extends Map<infer K, number> ? K : never;
export const voter = (facts: Facts) => (kind: Vote) => {
  facts.votes.set(kind, (facts.votes.get(kind) ?? 0) + 1);
};

export function field(facts: Facts, name: string, node: Node): void {
  const nodes = facts.fields.get(name);
  if (nodes) nodes.push(node);
  else facts.fields.set(name, [node]);
}
