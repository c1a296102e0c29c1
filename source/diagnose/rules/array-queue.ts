import { type Edit, freshName, indentOf, replace, rewrite, template } from '../code/edit.ts';
import { givesNew } from '../facts/builtins.ts';
import { bindingOf, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { isArrayLike, madeIn, repetition, type SourcedUnit, sites, statementOf } from './sites.ts';

/** `shift`, `unshift` and `splice(0, …)` move every element that stays: a queue of n costs n². */
export const arrayQueue: Rule = {
  name: 'array-queue',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      if (!isCall(node)) return null;
      const { file } = unit;
      const name = calleeName(node);
      const atFront =
        name === 'shift' ||
        name === 'unshift' ||
        (name === 'splice' && node.arguments[0]?.type === 'NumericLiteral' && node.arguments[0].value === 0);
      if (!atFront) return null;
      const receiver = receiverOf(node);
      if (!receiver || !isArrayLike(file, receiver)) return null;
      const again = repetition(c, unit, node);
      if (!again || (again.loop && madeIn(file, again.loop, receiver))) return null;
      const list = textOf(file, receiver);
      // In at the front and out at the end: a queue the other way round.
      const taken = name === 'unshift' && file.nodes.some((one) => isTake(file, one, list));
      return {
        unit,
        title:
          name === 'unshift'
            ? `${codeName(unit.label.name)} inserts at the front of \`${list}\` with unshift: each call moves the whole array`
            : `${codeName(unit.label.name)} uses \`${list}.${name}\` as a queue: each call moves the whole array`,
        micros: micros(),
        confidence: again.loop ? 0.93 : 0.85,
        evidence: [
          shareEvidence(c, 'lines', micros(), `is spent in \`${list}.${name}\``),
          sourceEvidence(file, node, `moves every remaining element, ${again.text}: O(n) per call`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal:
          name === 'unshift'
            ? taken
              ? `Push to \`${list}\` and take from its head by an index (a queue), instead of unshift and pop: both become O(1).`
              : `Push to \`${list}\`, so that the newest element is last, and read it from the end; where a reader needs the order, reverse the array once when it is complete. Each insertion drops from O(n) to O(1).`
            : `Keep an index of the head of \`${list}\` and advance it; remove the consumed part from time to time. Each removal drops from O(n) to O(1).`,
        tradeOffs:
          name === 'unshift' && !taken
            ? ['The order of the array is reversed: adapt every reader that uses a position.']
            : [
                'Memory vs CPU: removed elements stay reachable until the consumed part is cut off.',
                'The queue needs two variables; a small class hides them.',
              ],
        code:
          name === 'unshift' && !taken
            ? newestLast(unit, node, list)
            : (headIndex(unit, node, receiver) ?? template(file, statementOf(file, node), queueCode(list))),
      };
    }),
};

/** `list.pop()` whose result is used; where it is not, it only keeps the list from growing. */
function isTake(file: SourceFile, node: Node, list: string): boolean {
  const receiver = isCall(node) && calleeName(node) === 'pop' ? receiverOf(node) : null;
  return (
    receiver !== null &&
    textOf(file, receiver) === list &&
    file.parents.get(node)?.type !== 'ExpressionStatement'
  );
}

function newestLast({ file }: SourcedUnit, call: CallNode, list: string): CodeChange | null {
  const statement = statementOf(file, call);
  if (statement.type !== 'ExpressionStatement' || statement.expression !== call) return null;
  if (call.arguments.some((one) => one.type === 'SpreadElement')) return null;
  const added = [...call.arguments].reverse().map((one) => textOf(file, one));
  return template(
    file,
    statement,
    `${list}.push(${added.join(', ')});\n\n// Where the newest is read: ${list}.at(-1); all of them, newest first:\nfor (let i = ${list}.length - 1; i >= 0; i--) {\n  const one = ${list}[i];\n}`,
  );
}

/** `while (queue.length) { const x = queue.shift(); … queue.push(y) }` by an index, where every use of the array is one of these. */
function headIndex(unit: SourcedUnit, call: CallNode, receiver: Node): CodeChange | null {
  const { file } = unit;
  const node = bare(receiver);
  const binding = bindingOf(file, node);
  if (
    !binding ||
    !isFunction(unit.node) ||
    !contains(unit.node, binding.node) ||
    binding.parameter ||
    !isMadeHere(binding.init) ||
    calleeName(call) !== 'shift'
  )
    return null;
  const declaration = file.parents.get(binding.node);
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length !== 1) return null;
  const head = freshName(file, `${binding.name}Head`);
  const edits: Edit[] = [
    {
      start: declaration.end!,
      end: declaration.end!,
      text: `\n${indentOf(file, declaration)}let ${head} = 0;`,
    },
  ];
  for (const use of usesOf(file, binding)) {
    const member = file.parents.get(use);
    if (!isMember(member) || member.object !== use || member.computed) return null;
    const outer = file.parents.get(member);
    const name = propertyName(member);
    if (name === 'length' && !(outer?.type === 'AssignmentExpression' && outer.left === member)) {
      // As a bare test and on the side of a comparison, a difference means what the length did.
      const alone = outer?.type === 'WhileStatement' || outer?.type === 'IfStatement';
      edits.push(
        replace(
          member,
          alone ? `${binding.name}.length - ${head} > 0` : `(${binding.name}.length - ${head})`,
        ),
      );
    } else if (isCall(outer) && outer.callee === member && name === 'push') {
      // An append is an append.
    } else if (isCall(outer) && outer.callee === member && name === 'shift' && outer.arguments.length === 0) {
      if (!guarded(unit, outer, binding.name)) return null;
      edits.push(replace(outer, `${binding.name}[${head}++]`));
    } else {
      return null;
    }
  }
  return rewrite(file, unit.node, edits);
}

/** A list that nobody else has: who gave one that is another's would see it empty. */
function isMadeHere(init: Node | null): boolean {
  const node = init ? bare(init) : null;
  return (
    node?.type === 'ArrayExpression' ||
    (node?.type === 'NewExpression' && calleeName(node) === 'Array') ||
    (isCall(node) && givesNew(calleeName(node)))
  );
}

/** Taking from an empty array must not move the head past its end: only where a test of the length stands before it. */
function guarded(unit: SourcedUnit, call: Node, name: string): boolean {
  for (let at = unit.file.parents.get(call); at && at !== unit.node; at = unit.file.parents.get(at))
    if (
      at.type === 'WhileStatement' &&
      new RegExp(`^${name}\\.length( *> *0| *!== *0)?( *&&.*)?$`).test(textOf(unit.file, at.test))
    )
      return true;
  return false;
}

const queueCode = (list: string) => `// A queue whose take is O(1): the head moves, not the elements.
class Queue {
  items = [];
  head = 0;
  push(item) {
    this.items.push(item);
  }
  shift() {
    if (this.head === this.items.length) return undefined;
    const item = this.items[this.head];
    this.items[this.head++] = undefined;
    if (this.head > 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return item;
  }
  get length() {
    return this.items.length - this.head;
  }
}
// Instead of the array ${list.replace(/\s+/g, ' ')}: new Queue()`;
