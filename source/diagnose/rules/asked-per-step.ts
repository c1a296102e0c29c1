import { APP } from '../../cpu/model.ts';
import type { Case } from '../case/case.ts';
import { isRequest } from '../facts/conventions.ts';
import { leavesTrace } from '../facts/effects.ts';
import { resolve } from '../facts/names.ts';
import { calleesOf } from '../facts/program.ts';
import { remembers } from '../facts/remembers.ts';
import {
  bare,
  type CallNode,
  calleeName,
  enclosingFunction,
  type FunctionNode,
  isCall,
  isFunction,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { keptAnswers } from './kept-answers.ts';
import { type SourcedUnit, serves } from './sites.ts';

/** `payloadOf(c)` in each middleware of a service: the same request is worked on again at every step of its way. */
export const askedPerStep: Rule = {
  name: 'asked-per-step',
  strategy: 'caching',
  find(c) {
    if (!serves(c)) return [];
    return c.own(0.2).flatMap((unit): Candidate[] => {
      const fn = unit.node;
      if (!isFunction(fn) || unit.category !== APP || fn.params.length !== 1 || unit.topLevel) return [];
      if (remembers(unit.file, fn) || leavesTrace(unit.file, fn)) return [];
      const steps = stepsOf(c, unit, fn);
      return steps.length >= STEPS && worth(c, unit.total, 0.2) ? [describe(c, unit, fn, steps)] : [];
    });
  },
};

/** Fewer may be on different ways through the program. */
const STEPS = 3;

interface Step {
  file: SourceFile;
  call: CallNode;
}

/** Calls in different functions, each of which hands on the request that it is given, and reads the answer. */
function stepsOf(c: Case, unit: SourcedUnit, fn: FunctionNode): Step[] {
  const name = unit.label.name.split('.').at(-1)!;
  const around = new Set<Node>();
  const found: Step[] = [];
  for (const file of c.files())
    for (const call of file.nodes) {
      if (!isCall(call) || calleeName(call) !== name || call.arguments.length !== 1) continue;
      const given = bare(call.arguments[0]);
      if (given.type !== 'Identifier' || !isRequest(given.name)) continue;
      const by = enclosingFunction(file, call);
      if (!by || around.has(by) || !resolve(file, given)?.parameter || !isRead(file, call)) continue;
      if (!calleesOf(c, file, call).some(({ node }) => node === fn)) continue;
      around.add(by);
      found.push({ file, call });
    }
  return found;
}

const isRead = (file: SourceFile, call: Node): boolean => {
  const up = file.parents.get(call);
  return (up?.type === 'AwaitExpression' ? file.parents.get(up) : up)?.type !== 'ExpressionStatement';
};

function describe(c: Case, unit: SourcedUnit, fn: FunctionNode, steps: readonly Step[]): Candidate {
  const { file } = unit;
  const name = unit.label.name;
  const [first] = fn.params;
  const request = textOf(file, first).replace(/[?:=].*$/s, '');
  return {
    unit,
    title: `${codeName(name)} computes the same answer for one request again in each of ${steps.length} steps`,
    // One of them is needed.
    micros: (unit.total * (steps.length - 1)) / steps.length,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'total', unit.total, `is spent under ${codeName(name)}`),
      ...steps
        .slice(0, 4)
        .map((step) => sourceEvidence(step.file, step.call, 'calls it for the request that it is given')),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: fn },
    level: 'cause',
    proposal: `Keep its answer with the request: a WeakMap by \`${request}\`, or a value that the first step stores and the others read. It is then computed once for each request.`,
    tradeOffs: [
      'All steps share one value: where one of them changes it, the others see that. Freeze it, or copy what is changed.',
      'Not every request may run every step: count the calls for one request first (culprit probe).',
    ],
    code: keptAnswers(file, fn, name, [request], { by: 'WeakMap' }),
  };
}
