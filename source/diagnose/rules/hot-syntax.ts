import { nameOf } from '../../cpu/query.ts';
import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { callersOf } from '../facts/callers.ts';
import { outlivesCall } from '../facts/origin.ts';
import {
  calleeName,
  contains,
  descend,
  endLineOf,
  isCall,
  isFunction,
  isMember,
  lineOf,
  type Node,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { type SourcedUnit, sites, statementOf } from './sites.ts';
import { isOwnError, rethrows } from './thrown.ts';

/** `delete`, `with` and exceptions as control flow, on lines that are hot. */
export const hotSyntax: Rule = {
  name: 'hot-syntax',
  strategy: 'code-level',
  find: (c) =>
    sites(c, 0.12, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const what = slowSyntax(file.text, node);
      if (!what) return null;
      // An object that became a dictionary is slow wherever it is touched, not only where it lost a key.
      const lines = new Set<number>();
      if (node.type === 'UnaryExpression' && isMember(node.argument)) {
        const object = textOf(file, node.argument.object);
        for (const one of c.nodes(unit))
          if (isMember(one) && textOf(file, one.object) === object) lines.add(lineOf(one));
      }
      const made = node.type === 'NewExpression' ? calleeName(node) : null;
      // What its own constructor takes is told by the rule for such classes.
      if (made !== null && isOwnError(c.files(), made)) return null;
      const within = made === null ? 0 : c.timeUnder(unit, (frame) => nameOf(c.model, frame) === made);
      // Of code without lines (minified) any part may be what its time is for: that one is in it shows nothing.
      if (within === 0 && c.hotLines(unit).length === 0) return null;
      if (made !== null && within === 0 && isGuarded(unit, node) && !isCaught(c, unit)) return null;
      const time = Math.max(micros() + within, c.timeOnLines(file, lines));
      // Slow reads elsewhere may have other reasons: only its own line shows that it is this.
      const shown =
        (c.share(micros() + within) >= 0.05 &&
          !(made !== null && within === 0 && sharesLine(c, unit, node))) ||
        isLastingTable(unit, node);
      return {
        unit,
        verdict: shown ? undefined : 'investigate',
        title: `${codeName(unit.label.name)} ${what.title}`,
        micros: time,
        confidence: shown ? what.confidence : 0.5,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on these lines'),
          sourceEvidence(file, node, what.why),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: statementOf(file, node) },
        level: 'cause',
        proposal: what.proposal,
        tradeOffs: what.tradeOffs,
        code: template(file, statementOf(file, node), what.code),
      };
    }),
};

/** `if (!KINDS.includes(kind)) throw new Error(kind)`: the test runs each time, what it guards hardly ever. */
function isGuarded({ file }: SourcedUnit, node: Node): boolean {
  const own = statementOf(file, node);
  return own.type === 'IfStatement' && lineOf(own.test) === lineOf(node) && descend(own.test).some(isCall);
}

/** Whether a caller catches what a function throws and goes on: the exception is one of its answers. */
const isCaught = (c: Case, unit: SourcedUnit): boolean =>
  callersOf(c, unit).some(({ unit: { file }, run }) => {
    for (let at = run?.node; file && at && !isFunction(at); at = file.parents.get(at)) {
      const up = file.parents.get(at);
      if (up?.type === 'TryStatement' && up.block === at) return !!up.handler && !rethrows(up.handler);
    }
    return false;
  });

/** Whether other statements stand on the line of a node: its time may be theirs. */
function sharesLine(c: Case, unit: SourcedUnit, node: Node): boolean {
  const own = statementOf(unit.file, node);
  const line = lineOf(node);
  return c
    .nodes(unit)
    .some(
      (one) =>
        /^(\w+Statement|VariableDeclaration)$/.test(one.type) &&
        one.type !== 'BlockStatement' &&
        !contains(one, own) &&
        !contains(own, one) &&
        lineOf(one) <= line &&
        endLineOf(one) >= line,
    );
}

/** Keys that come and go in an object which stays: `delete this.pending[id]`. */
function isLastingTable({ file, node: fn }: SourcedUnit, node: Node): boolean {
  if (node.type !== 'UnaryExpression' || !isMember(node.argument) || !node.argument.computed) return false;
  return outlivesCall(file, fn, node.argument.object);
}

interface SlowSyntax {
  title: string;
  why: string;
  proposal: string;
  tradeOffs: string[];
  code: string;
  confidence: number;
}

function slowSyntax(text: string, node: Node): SlowSyntax | null {
  if (node.type === 'UnaryExpression' && node.operator === 'delete' && isMember(node.argument)) {
    const object = text.slice(node.argument.object.start!, node.argument.object.end!);
    return {
      title: `deletes properties of \`${object}\` in hot code: V8 turns the object into a dictionary`,
      why: "takes the object off V8's fast path: each later access is a hash lookup",
      proposal: `Keep keys that come and go in a Map (made for delete), or set the property to undefined and keep the shape.`,
      tradeOffs: [
        'A Map does not serialize to JSON: convert it to an object where it is sent.',
        'A property set to undefined is still there for `in` and Object.keys.',
      ],
      code: `const entries = new Map();\nentries.set(key, value);\nentries.delete(key);`,
      confidence: 0.8,
    };
  }
  if (node.type === 'WithStatement') {
    return {
      title: 'uses with: every name inside is looked up at run time',
      why: 'keeps V8 from resolving names when it compiles',
      proposal: 'Name the object, or destructure what is needed.',
      tradeOffs: ['None beyond the edit.'],
      code: 'const { a, b } = object;',
      confidence: 0.9,
    };
  }
  if (node.type === 'NewExpression' && /Error$/.test(calleeName(node))) {
    return {
      title: 'creates Errors repeatedly: most of the cost is capturing the stack',
      why: 'captures a stack trace each time: tens of microseconds on a deep stack',
      proposal:
        'Return expected outcomes as values (null, a result object, a shared constant) and keep errors for the exceptional; where the class must stay, set Error.stackTraceLimit = 0 around it.',
      tradeOffs: [
        'Callers must test the result where they caught before.',
        'No stack trace for these cases.',
      ],
      code: `// An expected outcome is a value:\nreturn { ok: false, reason: 'not a number' };`,
      confidence: 0.85,
    };
  }
  return null;
}
