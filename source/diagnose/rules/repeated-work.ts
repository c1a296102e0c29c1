import type { Case, Unit } from '../case.ts';
import { freshName, template } from '../edit.ts';
import { resolve, usesOf } from '../names.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
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
} from '../syntax.ts';
import { isQuery } from './database.ts';
import { rootOf, type SourcedUnit, statementOf } from './sites.ts';

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
        title: `${unit.label.name} works out the same result again and again: ${args} never changes between its calls`,
        micros: unit.total,
        confidence: 0.8,
        evidence: [
          shareEvidence(c, 'total', unit.total, `is under ${unit.label.name}`),
          sourceEvidence(place.file, place.call, 'passes nothing that changes from one call to the next'),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node: unit.node },
        level: 'cause',
        proposal: `Call ${unit.label.name}(${args}) once and pass its result on, or keep it in a WeakMap by its argument. n times the work becomes once.`,
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
                /^(push|pop|shift|unshift|splice|set|add|delete|clear|fill|write|send|emit|append|next)$/.test(
                  calleeName(node),
                )
              ? node.callee.object
              : null;
    if (!target) continue;
    const root = rootOf(target);
    const binding = root.type === 'Identifier' ? resolve(file, root) : null;
    // A parameter changed is a caller's thing changed, unless it is only the name that is given something new.
    if (!binding || !contains(fn, binding.node) || (binding.parameter && bare(target) !== root)) return false;
  }
  return true;
}

/** The call that repeats with the same arguments: in its caller's loop, or through a caller that hands its own on. */
function sameArguments(c: Case, unit: Unit): { call: CallNode; file: SourceFile } | null {
  const [caller] = c.callers(unit);
  if (!caller?.unit.file || !caller.unit.node || !isCall(caller.call) || caller.call.arguments.length === 0)
    return null;
  const file = caller.unit.file;
  const loop = c.loopsAround(caller.unit, caller.call).at(-1);
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
    // `rule.find(input)` for each rule: another function each time, whatever it is given.
    const { callee } = caller.call;
    const root = isMember(callee) ? rootOf(callee.object) : null;
    if (root?.type === 'Identifier' && !fixed(root, loop)) return null;
    const walks = loop.type === 'ForOfStatement' || isCall(loop);
    return walks && caller.call.arguments.every((one) => fixed(one, loop))
      ? { call: caller.call, file }
      : null;
  }
  // Handed through: every argument is a parameter of the caller (or of the module), fixed in the caller's own caller's loop.
  const [above] = c.callers(caller.unit);
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
      return /^(push|pop|shift|unshift|splice|set|add|delete|clear|sort|reverse|fill|append|next)$/.test(
        calleeName(outer),
      );
    node = parent;
    parent = outer;
  }
  return (
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}
