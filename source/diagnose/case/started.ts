import { nameOf } from '../../cpu/query.ts';
import { calleeName, isCall, isFunction, lineOf, type Node, type SourceFile } from '../facts/syntax.ts';
import { callsInto } from './calls-into.ts';
import type { Case, Unit } from './case.ts';

// Who starts what a package does after an `await`, where no caller stands on the stack any more.

/** A call of the program's own into a package whose work goes on after it has returned. */
export interface StartingCall {
  unit: Unit;
  callee: number;
  /** 1-based, of the call. */
  line: number;
}

export interface Started {
  /** Share of CPU time of the package without any function of the program's above it. */
  alone: number;
  /** Calls that were seen on the stack before the first wait, heaviest first. */
  calls: StartingCall[];
}

/** Of a package's time, less than this without a caller is told by its callers. */
const MOST_ALONE = 0.3;

/** Who starts a package's work that has no caller on its stack; null where most of it has one, or none was seen. */
export function startedFrom(c: Case, name: string): Started | null {
  const row = c.model.packages.findIndex((one) => one.name === name);
  if (row < 0) return null;
  const { calls, all, alone } = callsInto(c, row);
  if (alone < MOST_ALONE * all) return null;
  const starting = calls.flatMap(({ frame, callee }) => {
    const unit = c.unitOf(frame);
    const call = unit && callThatGoesOn(c, unit, nameOf(c.model, callee));
    return call ? [{ unit, callee, line: lineOf(call) }] : [];
  });
  return starting.length === 0 ? null : { alone: c.share(alone), calls: starting };
}

/** The call in a unit's source whose result is a promise that somebody waits for. */
function callThatGoesOn(c: Case, unit: Unit, name: string): Node | null {
  const { file } = unit;
  if (!file) return null;
  const last = name.split('.').at(-1)!;
  return (
    c.nodes(unit).find((node) => isCall(node) && calleeName(node) === last && isWaitedFor(file, node)) ?? null
  );
}

const JOINS = /^(all|allSettled|any|race|map|flatMap)$/;

/** Whether a call is awaited, given back by an async function, or followed by `then`. */
function isWaitedFor(file: SourceFile, call: Node): boolean {
  let below = call;
  for (let at = file.parents.get(call); at; below = at, at = file.parents.get(at)) {
    switch (at.type) {
      case 'AwaitExpression':
        return true;
      case 'MemberExpression':
        return at.property.type === 'Identifier' && /^(then|catch|finally)$/.test(at.property.name);
      case 'CallExpression':
        // Of a list of promises; any other function is given what is there at once.
        if (!JOINS.test(calleeName(at))) return false;
        break;
      case 'ArrayExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
      case 'ReturnStatement':
        break;
      case 'BlockStatement':
        if (below.type !== 'ReturnStatement') return false;
        break;
      default:
        if (!isFunction(at)) return false;
        if (at.async === true) return true;
    }
  }
  return false;
}
