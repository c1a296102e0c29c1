import type { Case, Unit } from '../case/case.ts';
import { freshName, template } from '../code/edit.ts';
import { isMutator } from '../facts/builtins.ts';
import { calledInLoop, callersOf } from '../facts/callers.ts';
import { resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import { isQuery } from './database.ts';
import { rootOf, type SourcedUnit, served, statementOf } from './sites.ts';

/** A function of the program's own, called again and again with arguments that never change, and free of side effects. */
export const repeatedWork: Rule = {
  name: 'repeated-work',
  strategy: 'caching',
  needs: ['samples', 'source'],
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.15)) {
      if (
        !isFunction(unit.node) ||
        unit.node.params.length === 0 ||
        unit.node.async ||
        unit.node.generator ||
        !worth(c, unit.total, 0.15)
      )
        continue;
      if (!pure(unit, unit.node)) continue;
      const place = sameArguments(c, unit);
      if (!place) continue;
      const args = place.call.arguments.map((one) => textOf(place.file, one)).join(', ');
      const name = freshName(
        place.file,
        `${unit.label.name}Of${/([A-Za-z_$][\w$]*)\W*$/.exec(args)?.[1] ?? 'Input'}`,
      );
      found.push({
        unit,
        title: place.ofEach
          ? `${unit.label.name} works out the same results again and again: one for each of ${place.ofEach}, which stays, on every walk over it`
          : `${unit.label.name} works out the same result again and again: ${args} never changes between its calls`,
        micros: unit.total,
        confidence: 0.8,
        evidence: [
          shareEvidence(c, 'total', unit.total, `is under ${unit.label.name}`),
          sourceEvidence(
            place.file,
            place.call,
            place.ofEach
              ? `takes nothing but an element of ${place.ofEach}`
              : 'passes nothing that changes from one call to the next',
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node: unit.node },
        level: 'cause',
        proposal: place.ofEach
          ? `Work ${unit.label.name}(${args}) out once for each element, when it comes into ${place.ofEach}, and keep it there (or in a WeakMap by the element).`
          : `Call ${unit.label.name}(${args}) once and pass its result on, or keep it in a WeakMap by its argument. n times the work becomes once.`,
        tradeOffs: [
          'Memory: the result stays as long as its argument.',
          'Where the argument is changed in place, the kept result must go: cache invalidation.',
          'All callers share one result: nobody may change it.',
        ],
        code: template(
          place.file,
          statementOf(place.file, place.call),
          `const ${name} = new WeakMap();\nfunction ${unit.label.name.replace(/\W/g, '')}Once(input) {\n  if (!${name}.has(input)) ${name}.set(input, ${unit.label.name.replace(/\W/g, '')}(input));\n  return ${name}.get(input);\n}`,
        ),
      });
    }
    return found;
  },
};

/** Writes nothing that it did not make, and takes nothing from clock, chance or the outside. */
function pure(unit: SourcedUnit, fn: Node): boolean {
  const { file } = unit;
  if (
    /\b(Date\.now|new Date\(\)|Math\.random|performance|process\.|await|yield|this\b|readFile|fetch|console)/.test(
      textOf(file, fn),
    )
  )
    return false;
  for (const node of descend(fn)) {
    if (isCall(node) && isQuery(file, node)) return false;
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : node.type === 'UnaryExpression' && node.operator === 'delete'
            ? node.argument
            : isCall(node) &&
                isMember(node.callee) &&
                (isMutator(calleeName(node)) || /^(write|send|emit|append|next)$/.test(calleeName(node)))
              ? node.callee.object
              : null;
    if (!target) continue;
    const root = rootOf(target);
    const binding = root.type === 'Identifier' ? resolve(file, root) : null;
    // A parameter changed is a caller's thing changed, unless it is only the name that is given something new.
    if (!binding || !contains(fn, binding.node)) return false;
    if (binding.parameter && (isCall(node) || bare(target) !== root)) return false;
  }
  return true;
}

interface Same {
  call: CallNode;
  file: SourceFile;
  /** The lasting list whose elements it is called with, each time all of it is walked; absent where the arguments are the same each time. */
  ofEach?: string;
}

/**
 * `for (const zone of this.zones) bounds(zone.ring)` in a function that is itself called over and over: the list stays, and what is worked out for each of its
 * elements could stay with it.
 */
function ofEachElement(c: Case, caller: Unit, file: SourceFile, loop: Node, call: CallNode): string | null {
  if (!isFunction(caller.node) || !(calledInLoop(c, caller) || served(c, caller))) return null;
  let list: Node | null = null;
  let element: Node | null = null;
  if (loop.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration') {
    list = bare(loop.right);
    element = loop.left.declarations[0].id;
  } else if (isCall(loop) && isMember(loop.callee) && isFunction(loop.arguments[0])) {
    list = bare(loop.callee.object);
    element = loop.arguments[0].params[0] ?? null;
  }
  if (!list || element?.type !== 'Identifier' || (list.type !== 'Identifier' && !isMember(list))) return null;
  const { name } = element;
  const root = rootOf(list);
  const owner = root.type === 'Identifier' ? resolve(file, root) : null;
  const lasts = root.type === 'ThisExpression' || (owner !== null && !contains(caller.node, owner.node));
  // Each argument is the element, or a part of it, and nothing else.
  const whole = call.arguments.every((argument) => {
    const from = rootOf(argument);
    return from.type === 'Identifier' && from.name === name && !descend(argument).some(isCall);
  });
  // Where elements are written to, what was worked out of them goes stale.
  const changed = descend(loop).some(
    (node) =>
      node.type === 'AssignmentExpression' && isMember(node.left) && textOf(file, rootOf(node.left)) === name,
  );
  return lasts && whole && !changed ? textOf(file, list) : null;
}

/** The call that repeats with the same arguments: in its caller's loop, or through a caller that hands its own on. */
function sameArguments(c: Case, unit: Unit): Same | null {
  const [caller] = callersOf(c, unit);
  if (!caller?.unit.file || !caller.unit.node || !isCall(caller.call) || caller.call.arguments.length === 0)
    return null;
  const file = caller.unit.file;
  const loop = c.loopsAround(caller.unit, caller.call).at(-1);
  // `$` of `const $ = load(page)`: made in each call, with what it was made of.
  const root = rootOf(caller.call.callee);
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  if (
    binding &&
    !isFunction(binding.node) &&
    isFunction(caller.unit.node) &&
    contains(caller.unit.node, binding.node)
  )
    return null;
  const fixed = (node: Node, within: Node): boolean => {
    const names = descend(node).filter(
      (one) =>
        one.type === 'Identifier' &&
        !(isMember(file.parents.get(one)) && (file.parents.get(one) as { property?: Node }).property === one),
    );
    if (
      names.length === 0 ||
      isCall(bare(node)) ||
      descend(node).some((one) => isFunction(one) || one.type === 'ObjectExpression')
    )
      return /Literal$/.test(node.type);
    return names.every((one) => {
      const binding = one.type === 'Identifier' ? resolve(file, one) : null;
      return (
        binding !== null &&
        !contains(within, binding.node) &&
        usesOf(file, binding).every((use) => !contains(within, use) || !changes(file, use))
      );
    });
  };
  // A bare counting loop is how programs repeat their whole job; only a walk over elements that the call ignores is waste.
  if (loop) {
    // `rule.find(input)` for each rule, `$(selector)` of each page: another function each time, whatever it is given.
    if (root.type === 'Identifier' && !fixed(root, loop)) return null;
    const walks = loop.type === 'ForOfStatement' || isCall(loop);
    const element = ofEachElement(c, caller.unit, file, loop, caller.call);
    if (element) return { call: caller.call, file, ofEach: element };
    return walks && caller.call.arguments.every((one) => fixed(one, loop))
      ? { call: caller.call, file }
      : null;
  }
  // Handed through: every argument is a parameter of the caller (or of the module), fixed in the caller's own caller's loop.
  const [above] = callersOf(c, caller.unit);
  if (!above?.unit.file || !isCall(above.call) || !isFunction(caller.unit.node)) return null;
  const outer = c.loopsAround(above.unit, above.call).at(-1);
  if (!outer) return null;
  const { params } = caller.unit.node;
  const outerFile = above.unit.file;
  const call = above.call;
  const varies = call.arguments.some((argument) =>
    descend(argument).some(
      (node) =>
        node.type === 'Identifier' &&
        (resolve(outerFile, node)?.node ? contains(outer, resolve(outerFile, node)!.node) : false),
    ),
  );
  if (!varies) return null;
  const all = caller.call.arguments.every((argument) => {
    const node = bare(argument);
    if (/Literal$/.test(node.type)) return true;
    if (node.type !== 'Identifier') return false;
    const at = params.findIndex((one) => one.type === 'Identifier' && one.name === node.name);
    if (at < 0)
      return (
        resolve(file, node)?.constant === true && !contains(caller.unit.node!, resolve(file, node)!.node)
      );
    const given = call.arguments[at] ? bare(call.arguments[at]) : null;
    if (given?.type !== 'Identifier') return false;
    const binding = resolve(outerFile, given);
    return (
      binding !== null &&
      !contains(outer, binding.node) &&
      usesOf(outerFile, binding).every((use) => !contains(outer, use) || !changes(outerFile, use))
    );
  });
  return all ? { call: caller.call, file } : null;
}

function changes(file: SourceFile, use: Node): boolean {
  let node = use;
  let parent = file.parents.get(node);
  while (isMember(parent) && parent.object === node) {
    const outer = file.parents.get(parent);
    if (isCall(outer) && outer.callee === parent)
      return isMutator(calleeName(outer)) || /^(append|next)$/.test(calleeName(outer));
    node = parent;
    parent = outer;
  }
  return (
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}
