import type * as t from '@babel/types';
import type { Case } from '../../case/case.ts';
import { gcOf } from '../../case/collected.ts';
import { bindingOf } from '../../facts/names.ts';
import { calledOften } from '../../facts/repeats.ts';
import { bare, calleeName, descend, isCall, lineOf, type Node, type SourceFile } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

/** Arithmetic in BigInt where the values come from numbers and go back to them. */
export const bigintArithmetic: Rule = {
  name: 'bigint-arithmetic',
  strategy: 'code-level',
  find: (c) => c.own(0.15).flatMap((unit) => see(c, unit) ?? []),
};

function see(c: Case, unit: SourcedUnit): Candidate | null {
  const { file } = unit;
  const nodes = c.nodes(unit);
  const literals = nodes.filter((node) => node.type === 'BigIntLiteral');
  const made = nodes.filter((node) => isConversion(node, 'BigInt'));
  if (literals.length + made.length === 0) return null;
  const computed = nodes.filter((node) => node.type === 'BinaryExpression' && holdsBigInt(file, node));
  const lines = new Set([...literals, ...made, ...computed].map(lineOf));
  const own = c.timeOnLines(file, lines);
  // Each operation allocates its result.
  const micros = own + gcOf(c, unit, own);
  if (!worth(c, micros, 0.15)) return null;
  const [first] = made.length > 0 ? made : literals;
  if (c.loopsAround(unit, first).length === 0 && !calledOften(c, unit)) return null;
  const here = nodes.find((node) => isConversion(node, 'Number') || isConversion(node, 'asUintN'));
  // What the unit works out may become a number again where it is used.
  const back = here ?? file.nodes.find((node) => isConversion(node, 'Number') && takesBigInt(file, node));
  // In and out of numbers: what is worked with may well fit into them.
  const round = made.length > 0 && (back !== undefined || staysSmall(file, nodes));
  return {
    unit,
    verdict: round ? undefined : 'investigate',
    title: `${codeName(unit.label.name)} computes in BigInt in its hot part: each operation allocates`,
    micros,
    countsGc: true,
    confidence: round ? 0.8 : 0.55,
    evidence: [
      shareEvidence(
        c,
        'lines',
        micros,
        'is spent on these lines, including the garbage collection they cause',
      ),
      sourceEvidence(file, first, 'creates or combines BigInts, each a new object'),
      ...(back ? [sourceEvidence(file, back, 'converts back to a number')] : []),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: first },
    level: 'cause',
    proposal: `Use numbers where all values, products included, stay below 2^53 (reduce before multiplying, or Math.imul for 32 bits), and convert once at the edges.${round && !staysSmall(file, nodes) ? ' A hash whose values are stored nowhere can be one of 32 bits; a 64-bit state fits into two numbers of 32 bits each.' : ''}`,
    tradeOffs: ['Above 2^53 numbers lose digits silently: check the largest value.'],
    code: null,
  };
}

/** Whether an operand is a name that was given a BigInt, or is declared as one. */
const holdsBigInt = (file: SourceFile, { left, right }: t.BinaryExpression): boolean =>
  [left, right].some((one) => {
    const { init, annotation } = bindingOf(file, one) ?? { init: null, annotation: null };
    return isBigIntType(annotation) || (init !== null && isConversion(bare(init), 'BigInt'));
  });

const isBigIntType = (annotation: Node | null): boolean =>
  annotation?.type === 'TSTypeAnnotation' && annotation.typeAnnotation.type === 'TSBigIntKeyword';

/** Whether every product is taken modulo a number so small that numbers could hold it. */
function staysSmall(file: SourceFile, nodes: readonly Node[]): boolean {
  const moduli = nodes.flatMap((node) =>
    node.type === 'BinaryExpression' && node.operator === '%' ? [bigValueOf(file, node.right)] : [],
  );
  const most = Math.max(...moduli);
  if (moduli.length === 0 || !(most < 2 ** 53)) return false;
  return nodes.every(
    (node) =>
      node.type !== 'BinaryExpression' ||
      node.operator !== '*' ||
      Math.min(bigValueOf(file, node.left), bigValueOf(file, node.right), most) * most < 2 ** 53,
  );
}

/** A BigInt that stands there, or that a constant stands for; else infinity. */
function bigValueOf(file: SourceFile, expression: Node): number {
  const node = bare(expression);
  if (node.type === 'BigIntLiteral') return Number(node.value);
  const binding = bindingOf(file, node);
  const init = binding?.constant && binding.init ? bare(binding.init) : null;
  return init?.type === 'BigIntLiteral' ? Number(init.value) : Number.POSITIVE_INFINITY;
}

/** `Number(value % 1000003n)`: what it is given is a BigInt for certain. */
const takesBigInt = (file: SourceFile, call: Node): boolean =>
  isCall(call) &&
  call.arguments.some((one) =>
    descend(one).some(
      (node) => node.type === 'BigIntLiteral' || bigValueOf(file, node) < Number.POSITIVE_INFINITY,
    ),
  );

const isConversion = (node: Node, name: string): boolean => isCall(node) && calleeName(node) === name;
