import type { Case, Unit } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { outlivesCall } from '../facts/origin.ts';
import { calleesOf } from '../facts/program.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  linesIn,
  type Node,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { madeIn, type SourcedUnit, sites, statementOf } from './sites.ts';

// Where a text is changed at one place after another, by copying all of it each time.

/**
 * A text of which one place is changed by putting all of it together again, for one change after the other:
 * `text = text.slice(0, at) + mark + text.slice(at + 1)`.
 */
export const splicedText: Rule = {
  name: 'spliced-text',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.15, (unit, node): Candidate | null => {
      const spliced = splicedAt(c, unit, node);
      if (!spliced) return null;
      const { file } = unit;
      const { target, text, helper } = spliced;
      const frames = new Set(helper?.unit?.frames);
      const micros =
        c.timeOnLines(file, linesOf(unit, spliced, node)) + c.timeUnder(unit, (frame) => frames.has(frame));
      return {
        unit,
        title: `${codeName(unit.label.name)} copies all of \`${target}\` for each change of one place in it, ${text}: O(n²), could be O(n)`,
        micros,
        confidence: 0.88,
        evidence: [
          shareEvidence(c, 'lines', micros, `is spent on copying \`${target}\``),
          sourceEvidence(file, node, `copies the whole string ${text}`),
          ...(helper
            ? [sourceEvidence(helper.file, helper.node, 'joins all before and all after the place')]
            : []),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Collect the changes (position and new text), and apply them in one pass afterwards: append what lies between two changes and the new text to an array, and join it once. Each character is then copied once, not once per change.`,
        tradeOffs: [
          'Positions then refer to the text before the changes: code that reads the changed text between two changes must take that into account.',
          'Below a few hundred characters a copy costs next to nothing: this matters because the text is long.',
        ],
        code: template(
          file,
          statementOf(file, node),
          `changes.push({ at, text: mark });\n// once, after the loop, in the order of their positions:\nconst parts = [];\nlet from = 0;\nfor (const { at, text: mark } of changes) {\n  parts.push(text.slice(from, at), mark);\n  from = at + 1;\n}\nconst changed = parts.join('') + text.slice(from);`,
        ),
      };
    }),
};

interface Spliced {
  target: string;
  /** How it comes to be done again and again. */
  text: string;
  loop: Node | null;
  /** The function that puts the text together, where it is another. */
  helper: { file: SourceFile; node: Node; unit: Unit | null } | null;
}

function splicedAt(c: Case, unit: SourcedUnit, node: Node): Spliced | null {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return null;
  const { file } = unit;
  const target = textOf(file, node.left);
  const value = bare(node.right);
  const helper = isSpliced(file, value, target) ? null : helperOf(c, file, value, target);
  if (helper === undefined) return null;
  const loop = c.loopsAround(unit, node).find((one) => !madeIn(file, one, node.left));
  if (loop) return { target, text: 'in a loop', loop, helper };
  const often = outlivesCall(file, unit.node, node.left) ? calledOften(c, unit) : null;
  return often && often.kind !== 'event' ? { target, text: often.text, loop: null, helper } : null;
}

/** The function that is called to put a text together again; undefined where there is none. */
function helperOf(c: Case, file: SourceFile, value: Node, target: string): Spliced['helper'] | undefined {
  if (!isCall(value)) return undefined;
  const at = value.arguments.findIndex((one) => textOf(file, one) === target);
  if (at < 0) return undefined;
  for (const place of calleesOf(c, file, value)) {
    const text = place.node.params[at];
    if (text?.type !== 'Identifier') continue;
    const node = returnsOf(place.node).find((one) => isSpliced(place.file, one, text.name));
    if (node) return { file: place.file, node, unit: c.unitAt(place.node) };
  }
  return undefined;
}

/** Whether a text is put together of what lies before and after a place in it: `a.slice(0, i) + b + a.slice(i)`, or in a template, or by `join`. */
function isSpliced(file: SourceFile, expression: Node, target: string): boolean {
  const cuts = partsOf(bare(expression)).filter(
    (one) =>
      isCall(one) &&
      /^(slice|substring|substr)$/.test(calleeName(one)) &&
      receiverOf(one) !== null &&
      textOf(file, receiverOf(one)!) === target,
  );
  return cuts.length >= 2 || isInserted(file, bare(expression), target);
}

/** `page.replace('{{rows}}', row + '{{rows}}')`: what is put in goes before a mark that stays. */
function isInserted(file: SourceFile, value: Node, target: string): boolean {
  if (!isCall(value) || calleeName(value) !== 'replace') return false;
  const [mark, text] = value.arguments;
  const receiver = receiverOf(value);
  return (
    receiver !== null &&
    textOf(file, receiver) === target &&
    mark?.type === 'StringLiteral' &&
    text !== undefined &&
    textOf(file, text).includes(mark.value)
  );
}

/** The lines that put the text together, and those of the same loop that read it: only then V8 joins the parts, by copying them. */
function linesOf({ file }: SourcedUnit, { loop, target }: Spliced, node: Node): Set<number> {
  const READS = /^(charCodeAt|codePointAt|charAt|at|indexOf|startsWith|search)$/;
  const reads = (loop ? descend(loop) : []).filter((one) => {
    const receiver = isCall(one) && READS.test(calleeName(one)) ? receiverOf(one) : null;
    return receiver !== null && textOf(file, receiver) === target;
  });
  return new Set([node, ...reads].flatMap(linesIn));
}

/** What a text is put together of, at the top. */
function partsOf(whole: Node): Node[] {
  if (whole.type === 'TemplateLiteral') return whole.expressions.map(bare);
  if (isCall(whole) && calleeName(whole) === 'join') {
    const list = receiverOf(whole);
    return list?.type === 'ArrayExpression' ? list.elements.flatMap((one) => (one ? [bare(one)] : [])) : [];
  }
  const parts: Node[] = [];
  const todo: Node[] = [whole];
  for (let at = todo.pop(); at; at = todo.pop()) {
    const node = bare(at);
    if (node.type === 'BinaryExpression' && node.operator === '+')
      todo.push(node.left as Node, node.right as Node);
    else parts.push(node);
  }
  return parts;
}
