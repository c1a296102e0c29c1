import type { Case, Unit } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import {
  folds,
  isGrower,
  isListOnly,
  isMutator,
  isReader,
  iterates,
  readsArguments,
  readsScalar,
} from './builtins.ts';
import { callersOf } from './callers.ts';
import { isReadIn } from './copy-use.ts';
import { type Binding, bindingOf, resolve, usesOf } from './names.ts';
import { calleesOf } from './program.ts';
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
  type SourceFile,
  textOf,
} from './syntax.ts';

// Whether an object is read and dropped, so that nothing keeps it.

/** Steps after which a value is taken for one that stays. */
const MOST = 120;

/** Whether an object that a node makes is read and dropped: nothing that outlives the call, or the caller's turn, gets it. Unknown is no. */
export function isTemporary(c: Case, unit: Sourced, node: Node): boolean {
  const seen = new Set<Node | Binding>();
  let steps = 0;
  /** It went into a list: whoever walks that has it. */
  let inList = false;

  const dies = (at: Unit | null, file: SourceFile, value: Node): boolean => {
    if (seen.has(value)) return true;
    seen.add(value);
    const parent = file.parents.get(value);
    if (!parent || steps++ > MOST) return false;
    if (
      bare(parent) !== parent ||
      parent.type === 'LogicalExpression' ||
      (parent.type === 'ConditionalExpression' && parent.test !== value) ||
      parent.type === 'ArrayExpression'
    )
      return dies(at, file, parent);
    if (parent.type === 'ObjectProperty') return dies(at, file, file.parents.get(parent)!);
    if (parent.type === 'VariableDeclarator') return parent.init !== value || diesAs(at, file, parent.id);
    if (parent.type === 'AssignmentExpression')
      return parent.left === value || diesAs(at, file, parent.left, enclosingFunction(file, parent));
    if (parent.type === 'ReturnStatement') return returned(at, file, enclosingFunction(file, parent));
    if (isFunction(parent)) return parent.body === value && returned(at, file, parent);
    if (parent.type === 'YieldExpression') return yielded(at, enclosingFunction(file, parent));
    if (isMember(parent)) return parent.object !== value || readThrough(file, parent);
    if (isCall(parent)) return parent.callee === value || handedOver(at, file, parent, value);
    if (parent.type === 'ForOfStatement') {
      if (parent.right !== value || !inList) return parent.right === value || parent.left === value;
      return parent.left.type === 'VariableDeclaration' && diesAs(at, file, parent.left.declarations[0].id);
    }
    // The elements are shared, the object itself is not.
    return parent.type === 'SpreadElement' || isReadIn(parent);
  };

  /** Under a name, or taken apart. */
  const diesAs = (at: Unit | null, file: SourceFile, pattern: Node, within: Node | null = null): boolean => {
    if (pattern.type === 'ArrayPattern' || pattern.type === 'ObjectPattern') return true;
    if (pattern.type === 'AssignmentPattern') return diesAs(at, file, pattern.left, within);
    const binding = bindingOf(file, pattern);
    if (!binding || (within && !contains(within, binding.node))) return false;
    if (seen.has(binding)) return true;
    seen.add(binding);
    return usesOf(file, binding).every((use) => dies(at, file, use));
  };

  /** `value.x`, `value.map(…)`: a reading; what a method gives is another object. */
  const readThrough = (file: SourceFile, member: Node): boolean => {
    const call = file.parents.get(member);
    if (!isCall(call) || call.callee !== member) return true;
    const name = isMember(member) ? propertyName(member) : '';
    return isReader(name) || isMutator(name) || readsScalar(name);
  };

  const handedOver = (at: Unit | null, file: SourceFile, call: CallNode, value: Node): boolean => {
    const receiver = receiverOf(call);
    const name = calleeName(call);
    const callee = receiver ? `${textOf(file, receiver)}.${name}` : name;
    if (readsArguments(callee)) return true;
    if (/^Object\.(freeze|assign)$/.test(callee))
      return call.arguments[0] === value ? dies(at, file, call) : true;
    // What a fold begins with, and what it gives.
    if (receiver && folds(name) && call.arguments[0] !== value) return dies(at, file, call);
    if (receiver && (iterates(name) || name === 'concat')) return true;
    // Into a list that is begun anew again and again, a batch: it goes as that goes.
    if (
      receiver?.type === 'Identifier' &&
      isListOnly(name) &&
      isGrower(name) &&
      isBegunAnew(file, receiver)
    ) {
      inList = true;
      return diesAs(at, file, receiver, enclosingFunction(file, call));
    }
    const index = call.arguments.indexOf(value as never);
    const places = calleesOf(c, file, call);
    return (
      places.length > 0 &&
      places.every(({ file: there, node: fn }) => {
        const parameter = fn.params[index];
        const own = c.unitAt(fn);
        return parameter !== undefined && parameter.type !== 'RestElement' && diesAs(own, there, parameter);
      })
    );
  };

  /** Back in the callers: of those the recording has, the heaviest. A callback's result goes to the walk that calls it. */
  const returned = (at: Unit | null, file: SourceFile, fn: Node | null): boolean => {
    const call = fn && file.parents.get(fn);
    if (fn && isCall(call) && call.arguments[0] === fn && iterates(calleeName(call)))
      return !/^(map|flatMap|reduce|reduceRight|from)$/.test(calleeName(call)) || dies(at, file, call);
    const [caller] = at && at.node === fn ? callersOf(c, at) : [];
    const { run } = caller ?? {};
    return Boolean(run && !run.handed && caller.unit.file && dies(caller.unit, caller.unit.file, run.node));
  };

  /** A generator's element: who walks it has it, or hands the generator on to who does. */
  const yielded = (at: Unit | null, fn: Node | null): boolean => {
    const [caller] = at && at.node === fn ? callersOf(c, at) : [];
    if (!caller?.unit.file) return false;
    const called = caller.run ? caller.unit.file.parents.get(caller.run.node) : null;
    const walk = called?.type === 'ForOfStatement' ? called : walkOfGiven(caller.unit, caller.unit.file);
    if (walk?.left.type !== 'VariableDeclaration') return false;
    return diesAs(caller.unit, caller.unit.file, walk.left.declarations[0].id);
  };

  /** The one walk of a function over what it is given: by the stacks, a generator. */
  const walkOfGiven = (unit: Unit, file: SourceFile) => {
    const walks = c.nodes(unit).flatMap((one) => {
      const list = one.type === 'ForOfStatement' && one.right.type === 'Identifier' ? one.right : null;
      return list && resolve(file, list)?.parameter ? [one] : [];
    });
    return walks.length === 1 && walks[0].type === 'ForOfStatement' ? walks[0] : null;
  };

  return dies(unit, unit.file, node);
}

/** `batch = []`: a list under a name that is given another one. */
function isBegunAnew(file: SourceFile, list: Node): boolean {
  const binding = bindingOf(file, list);
  if (!binding || binding.parameter) return false;
  return usesOf(file, binding).some((use) => {
    const up = file.parents.get(use);
    return up?.type === 'AssignmentExpression' && up.left === use && textOf(file, up.right) === '[]';
  });
}
