import { NODE } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { bindingOf, usesOf } from '../facts/names.ts';
import {
  bare,
  isCall,
  isMember,
  linesIn,
  type Node,
  propertyName,
  rootOf,
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
import { type SourcedUnit, statementOf } from './sites.ts';

/** Node's own functions that turn the frames of a stack into text, at its first reading. */
const FORMATS =
  /^(prepareStackTrace(Callback)?|ErrorPrepareStackTrace|defaultPrepareStackTrace|wrapCallSite)$/;

/** A stack that is captured to learn who called, at every call, with no error thrown: `new Error().stack`, `Error.captureStackTrace(holder)`. */
export const stackCapture: Rule = {
  name: 'stack-capture',
  strategy: 'code-level',
  removes: true,
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.1)) {
      const sites = c.nodes(unit).filter((node) => captures(unit.file, node));
      const [first] = sites;
      if (!first) continue;
      const micros = timeOf(c, unit, sites);
      if (!worth(c, micros, 0.1)) continue;
      const { file } = unit;
      found.push({
        unit,
        title: `${codeName(unit.label.name)} captures a stack trace at every call, to learn where it was called from`,
        micros,
        confidence: 0.88,
        evidence: [
          shareEvidence(c, 'total', micros, 'is spent capturing stacks and formatting them'),
          sourceEvidence(file, first, 'captures the stack, and no error is thrown'),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: first },
        level: 'cause',
        proposal: `Pass ${codeName(unit.label.name)} what it needs (a label or name from its caller), or capture the place once per call site and cache it. If only debugging needs it, capture behind a switch that is off by default. If it has to stay, a smaller Error.stackTraceLimit makes each capture cheaper.`,
        tradeOffs: ['The place is no longer known for each call, or callers must pass a label.'],
        code: template(
          file,
          statementOf(file, first),
          `const TRACE = process.env.TRACE === '1'; // off by default\n\nconst place = TRACE ? new Error().stack : null;`,
        ),
      });
    }
    return found;
  },
};

/** The reading of a stack of an error made here and not thrown, or a call that captures one. */
function captures(file: SourceFile, node: Node): boolean {
  if (isCall(node))
    return (
      textOf(file, node.callee) === 'Error.captureStackTrace' &&
      rootOf(node.arguments[0] ?? node).type !== 'ThisExpression'
    );
  if (!isMember(node) || propertyName(node) !== 'stack') return false;
  const of = bare(node.object);
  const binding = bindingOf(file, of);
  if (!isError(file, binding ? binding.init : of)) return false;
  return (
    binding === null || !usesOf(file, binding).some((use) => file.parents.get(use)?.type === 'ThrowStatement')
  );
}

const isError = (file: SourceFile, node: Node | null): boolean => {
  const made = node && bare(node);
  return (
    (made?.type === 'NewExpression' || isCall(made)) && /(^|\.)\w*Error$/.test(textOf(file, made.callee))
  );
};

/** Own time on the statements that capture and read, and node's below them. */
function timeOf(c: Case, unit: SourcedUnit, sites: readonly Node[]): number {
  const lines = new Set(sites.flatMap((site) => linesIn(statementOf(unit.file, site))));
  const { category } = c.model.functions;
  const formats = c.timeUnder(
    unit,
    (frame) => category[frame] === NODE && FORMATS.test(nameOf(c.model, frame)),
  );
  return Math.min(unit.total, c.timeOnLines(unit.file, lines) + formats);
}
