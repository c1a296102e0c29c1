import { percent } from '../../../format/numbers.ts';
import type { Case, Unit } from '../../case/case.ts';
import type { Sourced } from '../../case/unit.ts';
import { seeksByTest, seeksValue } from '../../facts/builtins.ts';
import { calledInLoop, callersOf, handedOver } from '../../facts/callers.ts';
import { isKey } from '../../facts/conventions.ts';
import { kindOf } from '../../facts/kinds.ts';
import { FEW, listSize } from '../../facts/list-size.ts';
import { bindingOf, resolve } from '../../facts/names.ts';
import { once } from '../../facts/once.ts';
import { calledOnce, fewLongCalls } from '../../facts/repeats.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  memberRoot,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  partEvidence,
  type Rule,
  shortened,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../../rule.ts';

import { keysListed } from '../key-count.ts';
import { keyRewrite, type Search } from './by-key.ts';
import { valueRewrite } from './by-value.ts';
import { madeWithin } from './changes.ts';
import { describeHanded, handedTest } from './handed.ts';
import { keyOf } from './key.ts';

/** `includes`, `indexOf`, `find` or an equality `filter` over a list, once per element of another: n × m comparisons. */
export const linearSearch: Rule = {
  name: 'linear-search-in-loop',
  strategy: 'algorithmic',
  find: once((c: Case) => {
    const found: Candidate[] = keysListed(c);
    for (const unit of c.own()) {
      for (const node of c.nodes(unit)) {
        const list = isCall(node) ? receiverOf(node) : null;
        if (!isCall(node) || !list || isShort(c, unit, list)) continue;
        const handed = handedTest(c, unit, node);
        if (handed && worth(c, handed.micros, 0.08)) found.push(describeHanded(c, unit, node, handed));
        const search = searchOf(c, unit, unit.file, node);
        if (!search) continue;
        const micros = c.timeIn(unit.file, node);
        if (!worth(c, micros, 0.08)) continue;
        found.push(describe(c, unit, unit.file, node, search, micros));
      }
    }
    return found;
  }),
};

function searchOf(c: Case, unit: Unit, file: SourceFile, call: CallNode): Search | null {
  const method = calleeName(call);
  const receiver = receiverOf(call);
  if (!receiver || !(seeksValue(method) || seeksByTest(method))) return null;
  const kind = kindOf(file, receiver);
  let confidence = 0.95;
  let shown = true;
  if (seeksValue(method)) {
    // A text has these methods too, and its characters in a Set would be no index of it.
    shown = kind === 'array' || (kind === 'unknown' && isShownList(c, unit, file, call, receiver));
    if (!shown && !(kind === 'unknown' && asksForKey(file, call))) return null;
    if (kind === 'unknown') confidence = shown ? 0.8 : 0.6;
  } else {
    if (kind === 'set' || kind === 'map' || kind === 'string') return null;
    if (keyOf(file, call) === null) return null;
  }
  // A list made for this very element (`row.tags.includes(x)`, `line.split(',').find(…)`) is no shared index.
  const loops = c.loopsAround(unit, call);
  const loop = loops.find((one) => !madeWithin(file, one, receiver)) ?? null;
  const caller = loop || fewLongCalls(c, unit) ? null : calledInLoop(c, unit);
  if (loops.length > 0 && !loop) return null;
  if (!loop && !caller) {
    if (!outlives(file, unit, receiver) || fewLongCalls(c, unit) || calledOnce(c, unit)) return null;
    confidence -= 0.15;
  }
  return { receiver, method, loop, caller, confidence, shown };
}

/** Whether what is looked for is no text, or those who call the function give it a list. */
function isShownList(c: Case, unit: Unit, file: SourceFile, call: CallNode, receiver: Node): boolean {
  const [wanted] = call.arguments;
  if (wanted && /^(number|object|array|map|set)$/.test(kindOf(file, wanted))) return true;
  const node = bare(receiver);
  const binding = bindingOf(file, node);
  if (!binding?.parameter || !isFunction(unit.node)) return false;
  const at = unit.node.params.findIndex((one) => contains(one, binding.node));
  const kinds = callersOf(c, unit).flatMap((caller) => {
    const given = handedOver(caller, at);
    return given ? [kindOf(given.unit.file, given.node)] : [];
  });
  return at >= 0 && kinds.includes('array') && !kinds.includes('string');
}

/** `known.indexOf(row.id)`: an identity is looked for among others, and rarely in a text. */
function asksForKey(file: SourceFile, call: CallNode): boolean {
  const [wanted] = call.arguments;
  const of = wanted && call.arguments.length === 1 ? bare(wanted) : null;
  const name = isMember(of) ? propertyName(of) : of?.type === 'Identifier' ? of.name : '';
  return isKey(name) && kindOf(file, of!) !== 'object';
}

/** A list of a few fixed elements costs nothing to search. */
function isShort(c: Case, unit: Sourced, receiver: Node): boolean {
  const node = bare(receiver);
  if (node.type === 'ArrayExpression')
    return node.elements.length <= FEW && !node.elements.some((one) => one?.type === 'SpreadElement');
  const size = node.type === 'Identifier' ? listSize(c, unit, node) : 0;
  return size > 0 && size <= FEW;
}

/** A list that stays from call to call: of the module, or of an object. */
function outlives(file: SourceFile, unit: Unit, receiver: Node): boolean {
  const node = memberRoot(receiver);
  if (node.type === 'ThisExpression') return true;
  if (node.type !== 'Identifier') return false;
  const binding = resolve(file, node);
  return binding === null || !unit.node || (isFunction(unit.node) && !contains(unit.node, binding.node));
}

function describe(
  c: Case,
  unit: Unit,
  file: SourceFile,
  call: CallNode,
  search: Search,
  micros: number,
): Candidate {
  const list = textOf(file, search.receiver);
  const where = search.loop
    ? 'on every iteration'
    : search.caller
      ? `on every iteration of ${codeName(search.caller.unit.label.name)}`
      : 'on every call';
  const evidence = [
    partEvidence(c, unit, micros, `is spent on the search through \`${list}\``),
    sourceEvidence(
      file,
      call,
      `scans \`${list}\` from the start, ${where}: each look-up costs time in proportion to its length`,
    ),
    ...unitEvidence(c, unit),
  ];
  const byValue = seeksValue(search.method);
  return {
    unit,
    // Whether it is a list at all, nothing but the name of what it is asked for says.
    verdict: search.shown ? undefined : 'investigate',
    title: `${codeName(unit.label.name)} scans the array \`${shortened(list, 40)}\` ${where}: O(n²), could be O(n)`,
    micros,
    confidence: search.confidence,
    evidence,
    place: { file, node: search.loop ?? call },
    level: 'cause',
    proposal: byValue
      ? `Keep the values of \`${list}\` in a Set beside it and query the Set: the search drops from O(n) to O(1), ${codeName(unit.label.name)} from O(n²) to O(n). At stake: the ${percent(c.share(micros))} spent on that line.`
      : `Build a Map of \`${list}\` once, by the key that \`${search.method}\` compares, and query the Map: O(n·m) becomes O(n + m). Where \`${list}\` changes, update the Map too.`,
    tradeOffs: [
      'Memory vs CPU: the index holds one entry per element.',
      'Readability: two collections must be kept in sync where the list also changes elsewhere.',
      'Below about 20 elements a linear search is as fast: this matters because the list is long.',
      ...(search.method === 'indexOf'
        ? ['`indexOf` finds neither NaN nor the holes of a sparse array; a Set finds both.']
        : byValue
          ? []
          : ['NaN never equals itself by ===, but a Map finds it as a key.']),
    ],
    code: byValue ? valueRewrite(unit, file, call, search) : keyRewrite(c, unit, file, call, search),
  };
}
