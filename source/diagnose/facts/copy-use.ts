import type { Case, Unit } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { isMutator, isReader, readsArguments, readsScalar } from './builtins.ts';
import { callersOf } from './callers.ts';
import { functionOf } from './imports.ts';
import { type Binding, resolve, usesOf } from './names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Whether a copy is needed: what becomes of it as far as the recording's functions show.

/** What becomes of a value as far as the recording's functions show. */
export interface CopyUse {
  /** Some use could not be followed: it is handed to functions not seen, or kept. */
  unknown: boolean;
  /** Its own fields that are given values. */
  fields: Set<string>;
  /** Something below its own fields is changed. */
  deep: boolean;
  /** Functions that it was followed through. */
  readers: Set<string>;
}

/** A Date's own setters among them. */
const changes = (name: string): boolean => isMutator(name) || /^set[A-Z]/.test(name);
const reads = (name: string): boolean => isReader(name) || readsScalar(name);

/** Around a value that is only compared, tested, counted up or written into text. */
export const isReadIn = (parent: Node): boolean =>
  /^(BinaryExpression|UnaryExpression|UpdateExpression|ConditionalExpression|TemplateLiteral|IfStatement|WhileStatement|ForInStatement|ExpressionStatement|SwitchStatement|SwitchCase)$/.test(
    parent.type,
  );

const MOST = 400;

/** Follows a value from an expression through variables, fields, parameters and returns; into callers that the recording has. */
export function followCopy(c: Case, unit: Sourced, node: Node): CopyUse {
  const use: CopyUse = { unknown: false, fields: new Set(), deep: false, readers: new Set() };
  const seen = new Set<Node | Binding>();
  let steps = 0;

  const follow = (at: Unit | null, file: SourceFile, value: Node, depth: number): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (steps++ > MOST) {
      use.unknown = true;
      return;
    }
    const parent = file.parents.get(value);
    if (!parent) {
      use.unknown = true;
    } else if (
      bare(parent) !== parent ||
      parent.type === 'AwaitExpression' ||
      parent.type === 'LogicalExpression' ||
      (parent.type === 'ConditionalExpression' && parent.test !== value)
    ) {
      follow(at, file, parent, depth);
    } else if (parent.type === 'VariableDeclarator') {
      if (parent.init === value) followPattern(at, file, parent.id, depth);
    } else if (parent.type === 'ReturnStatement' || (isFunction(parent) && parent.body === value)) {
      followReturn(at, depth);
    } else if (isMember(parent)) {
      // As the index of another it is read.
      if (parent.object === value) followMember(at, file, parent, depth);
    } else if (isCall(parent) && parent.callee !== value) {
      followArgument(file, parent, value, depth);
    } else if (parent.type === 'ForOfStatement') {
      if (parent.right === value && parent.left.type === 'VariableDeclaration')
        followPattern(at, file, parent.left.declarations[0].id, depth + 1);
    } else if (parent.type === 'SpreadElement' && file.parents.get(parent)?.type === 'ObjectExpression') {
      // A copy of one level: what lies below is shared with it.
      follow(at, file, file.parents.get(parent)!, depth - 1);
    } else if (!isReadIn(parent) && !(parent.type === 'AssignmentExpression' && parent.left === value)) {
      // A part that is put elsewhere: nobody is seen to write to it. Whole, it is kept, and who has it is not known.
      if (depth < 2) use.unknown = true;
    }
  };

  const followPattern = (at: Unit | null, file: SourceFile, pattern: Node, depth: number): void => {
    if (pattern.type === 'Identifier') {
      const binding = resolve(file, pattern);
      if (!binding || seen.has(binding)) return;
      seen.add(binding);
      for (const one of usesOf(file, binding)) follow(at, file, one, depth);
    } else if (pattern.type === 'ObjectPattern') {
      for (const one of pattern.properties)
        followPattern(at, file, one.type === 'RestElement' ? one.argument : one.value, depth + 1);
    } else if (pattern.type === 'ArrayPattern') {
      for (const one of pattern.elements) if (one) followPattern(at, file, one, depth + 1);
    } else if (pattern.type === 'AssignmentPattern') followPattern(at, file, pattern.left, depth);
    else use.unknown = true;
  };

  const followMember = (at: Unit | null, file: SourceFile, member: Node, depth: number): void => {
    if (!isMember(member)) return;
    const up = file.parents.get(member);
    const name = propertyName(member);
    const written =
      (up?.type === 'AssignmentExpression' && up.left === member) ||
      up?.type === 'UpdateExpression' ||
      (up?.type === 'UnaryExpression' && up.operator === 'delete');
    if (written) {
      if (depth <= 0) use.fields.add(name || textOf(file, member));
      else use.deep = true;
    } else if (!isCall(up) || up.callee !== member) {
      follow(at, file, member, depth + 1);
    } else if (changes(name)) {
      use.deep = true;
    } else if (reads(name)) {
      for (const one of up.arguments)
        if (isFunction(one))
          for (const parameter of one.params) followPattern(at, file, parameter, depth + 1);
      follow(at, file, up, depth + 1);
    } else {
      use.unknown = true;
    }
  };

  const followArgument = (file: SourceFile, call: CallNode, value: Node, depth: number): void => {
    const receiver = receiverOf(call);
    const callee = receiver ? `${textOf(file, receiver)}.${calleeName(call)}` : calleeName(call);
    if (readsArguments(callee) || callee === 'Object.freeze') return;
    const name = calleeName(call);
    const target = functionOf(c, file, call.callee);
    const parameter = target?.node.params[call.arguments.indexOf(value as CallNode['arguments'][number])];
    if (!target || !parameter) {
      use.unknown = true;
      return;
    }
    use.readers.add(name);
    const unit = c.unitAt(target.node);
    followPattern(unit, target.file, parameter, depth);
  };

  const followReturn = (at: Unit | null, depth: number): void => {
    const callers = (at ? callersOf(c, at) : []).filter((one) => one.unit.file !== null && one.unit !== at);
    // What a helper gives back of a part is read there, as far as is seen.
    if (callers.length === 0 && depth < 1) use.unknown = true;
    for (const { unit: caller, call } of callers) {
      if (!call || !caller.file) {
        use.unknown = true;
        continue;
      }
      use.readers.add(caller.label.name);
      follow(caller, caller.file, call, depth);
    }
  };

  follow(unit, unit.file, node, 0);
  return use;
}
