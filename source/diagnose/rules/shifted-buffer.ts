import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { bindingOf, usesOf } from '../facts/names.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isMember,
  type Node,
  receiverOf,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { type SourcedUnit, sites, statementOf } from './sites.ts';

/** Bytes that are worked off from the front by copying all that is left: `rest = alloc(held.length - n); held.copy(rest, 0, n); held = rest`. */
export const shiftedBuffer: Rule = {
  name: 'shifted-buffer',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.1, (unit, node): Candidate | null => {
      const shift = shiftOf(c, unit, node);
      if (!shift) return null;
      const { file } = unit;
      const { held, from, copies } = shift;
      const loops = c.loopsAround(unit, node);
      const often = loops.length > 0 ? { text: 'in a loop' } : calledOften(c, unit);
      if (!often) return null;
      const name = textOf(file, held);
      const copied = copies.reduce((sum, copy) => sum + c.costOf(unit, copy), 0);
      // What it makes is collected as well.
      const micros = Math.min(unit.total, copied + unit.gc);
      return {
        unit,
        title: `${codeName(unit.label.name)} copies all that is left of \`${name}\` each time a part is taken off: O(n²), could be O(n)`,
        micros,
        confidence: 0.9,
        evidence: [
          shareEvidence(c, 'lines', micros, 'is spent on the copies, and on collecting them'),
          sourceEvidence(file, copies.at(-1)!, `copies what is left, ${often.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Take a view of what is left: \`${name}.subarray(${from})\` copies nothing. Where a few bytes would keep a large chunk alive for long, copy them once, at the end of the chunk.`,
        tradeOffs: ['A view keeps all of the bytes that it was taken from in memory as long as it lives.'],
        code: template(file, statementOf(file, node), `${name} = ${name}.subarray(${from});`),
      };
    }),
};

interface Shift {
  held: Node;
  /** Where what is left begins, as written. */
  from: string;
  copies: CallNode[];
}

/** `held = rest`, where `rest` is a copy of the end of `held`. */
function shiftOf(c: Case, unit: SourcedUnit, node: Node): Shift | null {
  const { file } = unit;
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return null;
  const name = textOf(file, node.left);
  const direct = copiedEnd(unit, bare(node.right), name);
  if (direct) return { held: node.left, ...direct };
  const binding = bindingOf(file, node.right);
  const made = binding?.node.type === 'VariableDeclarator' ? binding.node.init : null;
  if (!binding || !made) return null;
  const copied = copiedEnd(unit, bare(made), name);
  if (copied) return { held: node.left, ...copied };
  // `Buffer.alloc(held.length - n)`, filled by `held.copy(rest, 0, n)` or `rest.set(held.subarray(n))`.
  if (!textOf(file, made).includes(`${name}.length -`)) return null;
  const names = new Set(usesOf(file, binding));
  const isRest = (one: Node | undefined) => one?.type === 'Identifier' && names.has(one as never);
  for (const call of c.nodes(unit)) {
    if (!isCall(call)) continue;
    const receiver = receiverOf(call);
    const [first, , third] = call.arguments;
    const makes = isCall(made) ? [made] : [];
    if (calleeName(call) === 'copy' && receiver && textOf(file, receiver) === name && isRest(first) && third)
      return { held: node.left, from: textOf(file, third), copies: [...makes, call] };
    const end = calleeName(call) === 'set' && isRest(receiver ?? undefined) ? endOf(unit, first, name) : null;
    if (end) return { held: node.left, from: end, copies: [...makes, call] };
  }
  return null;
}

/** `Buffer.from(held.subarray(n))`, `Buffer.concat([held.slice(n)])`, `Uint8Array.from(…)`, `Buffer.copyBytesFrom(held, n)`. */
function copiedEnd(unit: SourcedUnit, node: Node, name: string): Omit<Shift, 'held'> | null {
  const { file } = unit;
  if (!isCall(node) || !isMember(node.callee)) return null;
  const [first, second] = node.arguments;
  const callee = textOf(file, node.callee);
  if (callee === 'Buffer.copyBytesFrom' && first && second && textOf(file, first) === name)
    return { from: textOf(file, second), copies: [node] };
  if (!/^(Buffer|Uint8Array)\.(from|concat)$/.test(callee) || !first) return null;
  const given = first.type === 'ArrayExpression' && first.elements.length === 1 ? first.elements[0]! : first;
  const end = endOf(unit, given, name);
  return end === null ? null : { from: end, copies: [node] };
}

/** `n` of `held.subarray(n)`; null of anything else. */
function endOf({ file }: SourcedUnit, node: Node | undefined, name: string): string | null {
  if (!node || !isCall(node) || !/^(subarray|slice)$/.test(calleeName(node))) return null;
  const receiver = receiverOf(node);
  const { arguments: given } = node;
  return receiver && textOf(file, receiver) === name && given.length === 1 && textOf(file, given[0]) !== '0'
    ? textOf(file, given[0])
    : null;
}
