import { DEPENDENCY } from '../../../cpu/model.ts';
import type { Case } from '../../case/case.ts';
import { isSourced } from '../../case/unit.ts';
import { answersOneAtATime, isOneAfterTheOther } from '../../facts/conventions.ts';
import { calleesOf } from '../../facts/program.ts';
import { identifiersOf } from '../../facts/scopes.ts';
import {
  calleeName,
  descend,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { ENOUGH_TASKS, MOSTLY_IDLE, OFTEN_IDLE } from '../../thresholds.ts';
import { awaitedBy, inOrder, tasksTouching, unsampled } from '../await-in-loop/match.ts';
import { type SourcedUnit, serves } from '../sites.ts';

// Which awaits follow each other though none needs what another gave.

type Declaration = Node & { type: 'VariableDeclaration' };

/** Awaits one behind the other in a block, none of which needs what another gave. */
export interface Series {
  unit: SourcedUnit;
  statements: readonly Declaration[];
  /** Tasks in which it was seen. */
  turns: number;
}

export function seriesOf(c: Case): Series[] {
  const { idle } = c;
  // One that answers requests waits for them.
  if (idle < (serves(c) ? MOSTLY_IDLE : OFTEN_IDLE) || c.model.tasks.count < ENOUGH_TASKS) return [];
  const units = c.units.filter(isSourced);
  const unseen = idle >= MOSTLY_IDLE && !serves(c) ? unsampled(units) : [];
  return [...units, ...unseen].flatMap((unit) => {
    if (unit.category === DEPENDENCY || !isFunction(unit.node) || !unit.node.async) return [];
    return c.nodes(unit).flatMap((node): Series[] => {
      if (node.type !== 'BlockStatement') return [];
      return runsIn(c, unit.file, node.body).map((statements) => ({
        unit,
        statements,
        turns: tasksTouching(c, unit, awaitOf(statements[0])!),
      }));
    });
  });
}

/** Statements that follow one another, of which each awaits a call that names nothing the others declare. */
function runsIn(c: Case, file: SourceFile, body: readonly Node[]): Declaration[][] {
  const runs: Declaration[][] = [];
  let run: Declaration[] = [];
  let made = new Set<string>();
  const end = () => {
    if (run.length > 1) runs.push(run);
    run = [];
    made = new Set();
  };
  for (const one of body) {
    const awaited = awaitOf(one);
    if (!awaited || !isReading(c, file, awaited)) {
      end();
      continue;
    }
    const needs = descend(awaited).some((node) => node.type === 'Identifier' && made.has(node.name));
    if (needs) end();
    run.push(one as Declaration);
    for (const id of identifiersOf((one as Declaration).declarations[0].id)) made.add(id.name);
  }
  end();
  return runs;
}

/** The await of `const address = await find(id)`. */
export function awaitOf(statement: Node): Node | null {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return null;
  const [{ init }] = statement.declarations;
  return init?.type === 'AwaitExpression' ? init : null;
}

function isReading(c: Case, file: SourceFile, awaited: Node): boolean {
  const call = awaitedBy(awaited);
  if (!isCall(call) || isOneAfterTheOther(calleeName(call)) || inOrder(c, file, awaited)) return false;
  const receiver = receiverOf(call);
  if (receiver && answersOneAtATime(textOf(file, receiver))) return false;
  // A function of the program that gives no promise is done when it returns.
  return calleesOf(c, file, call).every(({ node }) => node.async || givesPromise(node));
}

const givesPromise = (fn: Node): boolean =>
  descend(fn).some(
    (node) =>
      (node.type === 'NewExpression' && calleeName(node) === 'Promise') ||
      (node.type === 'ReturnStatement' && node.argument !== null && isCall(node.argument)) ||
      node.type === 'AwaitExpression',
  ) ||
  (fn.type === 'ArrowFunctionExpression' && isCall(fn.body));
