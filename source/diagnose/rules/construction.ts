import { nameOf } from '../../cpu/query.ts';
import type { Case } from '../case.ts';
import { freshName, replace, rewrite, shownRoot, template } from '../edit.ts';
import type { CodeChange, Strategy } from '../finding.ts';
import { freeNames, resolve, usesOf } from '../names.ts';
import { type Candidate, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { contains, descend, isFunction, type Node, type SourceFile, textOf } from '../syntax.ts';
import { repetition, type SourcedUnit, sites, statementOf } from './sites.ts';

/** What the rules about things made again and again have in common. */
export interface Construction {
  least?: number;
  strategy?: Strategy;
  /** What is made, if this node makes it. */
  what(c: Case, unit: SourcedUnit, node: Node): string | null;
  /** Names of frames whose time under the unit is part of it. */
  frames?: RegExp;
  confidence: number;
  proposal(what: string): string;
  tradeOffs: string[];
  /** How the constant is called, and whether it may be made when the module loads. */
  constant: string;
  /** A function that returns what it makes is there to make it: all it does is part of the cost, and its caller could keep it. */
  whole?: boolean;
  /** The cost shows where the thing is first used (V8 compiles a RegExp then). */
  lazily?: boolean;
}

export function constructions(c: Case, kind: Construction): Candidate[] {
  return sites(c, kind.least ?? 0.08, (maker, made, micros) => {
    const what = kind.what(c, maker, made);
    if (!what) return null;
    const whole = kind.whole === true && isReturned(maker, made);
    const { unit, node } = (whole ? callOf(c, maker) : null) ?? { unit: maker, node: made };
    const again = repetition(c, unit, node);
    if (!again) return null;
    const { file } = unit;
    let time = micros();
    if (kind.lazily) {
      const declarator = file.parents.get(node);
      const binding =
        declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
          ? resolve(file, declarator.id)
          : null;
      const lines = new Set<number>();
      for (const use of binding ? usesOf(file, binding) : []) lines.add(use.loc!.start.line);
      lines.delete(node.loc!.start.line);
      time += c.timeOnLines(file, lines);
    }
    if (whole) time = Math.max(time, maker.total);
    else if (kind.frames)
      time += c.timeUnder(
        unit,
        (frame) => c.unitOf(frame) !== unit && kind.frames!.test(nameOf(c.model, frame)),
      );
    return {
      unit,
      title: `${unit.label.name} makes ${what} anew ${again.text}`,
      micros: time,
      confidence: again.text === 'on every call' ? kind.confidence - 0.05 : kind.confidence,
      evidence: [
        shareEvidence(c, 'lines', time, `is on making and first using ${what}`),
        sourceEvidence(file, node, `runs ${again.text}`),
        ...unitEvidence(c, unit),
      ],
      place: { file, node: statementOf(file, node) },
      level: 'cause',
      proposal: kind.proposal(what),
      tradeOffs: kind.tradeOffs,
      code:
        hoisted(unit, node, kind.constant) ??
        template(file, statementOf(file, node), cached(file, node, kind.constant)),
    };
  });
}

/** Whether what is made leaves the function, itself or inside a closure that is returned. */
function isReturned({ file, node: maker }: SourcedUnit, made: Node): boolean {
  const holder = file.parents.get(made);
  if (holder?.type === 'ReturnStatement' || (isFunction(maker) && maker.body === made)) return true;
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return false;
  const binding = resolve(file, holder.id);
  const returns = descend(maker).flatMap((node) =>
    node.type === 'ReturnStatement' ? (node.argument ?? []) : [],
  );
  return (binding ? usesOf(file, binding) : []).some((use) =>
    returns.some((one) => one === use || (isFunction(one) && contains(one, use))),
  );
}

/** Where a function is called from most: that is where its result can be kept. */
function callOf(c: Case, maker: SourcedUnit): { unit: SourcedUnit; node: Node } | null {
  const [caller] = c.callers(maker);
  return caller?.call && caller.unit.file && caller.unit.node
    ? { unit: caller.unit as SourcedUnit, node: caller.call }
    : null;
}

/** The expression as a constant before the function, where nothing in it comes from within the function. */
function hoisted(unit: SourcedUnit, node: Node, constant: string): CodeChange | null {
  const { file } = unit;
  if (!isFunction(unit.node) || stateful(file, node)) return null;
  const root = shownRoot(file, unit.node);
  if (file.parents.get(root)?.type !== 'Program') return null;
  for (const [name, binding] of freeNames(file, node)) {
    if (!binding) {
      if (/^(this|arguments)$/.test(name)) return null;
      continue;
    }
    if (contains(root, binding.node) || !binding.constant) return null;
    // A constant further down the file is not there yet when this one is made.
    if (binding.node.start! > root.start!) return null;
  }
  if (/\bthis\b|\bawait\b|\byield\b/.test(textOf(file, node))) return null;
  const name = freshName(file, constant);
  return rewrite(file, unit.node, [replace(node, name)], `const ${name} = ${textOf(file, node)};\n\n`);
}

/** A global or sticky RegExp carries `lastIndex` from one use to the next: as a constant it would behave otherwise. */
function stateful(file: SourceFile, node: Node): boolean {
  return (
    node.type === 'NewExpression' &&
    /^new RegExp/.test(textOf(file, node)) &&
    node.arguments.length > 1 &&
    !/^['"][imsu]*['"]$/.test(textOf(file, node.arguments[1]))
  );
}

function cached(file: SourceFile, node: Node, constant: string): string {
  const keys = [...freeNames(file, node)]
    .filter(([, binding]) => binding && !binding.constant)
    .map(([name]) => name);
  const key =
    keys.length === 0
      ? `'only'`
      : keys.length === 1
        ? keys[0]
        : `\`${keys.map((name) => `\${${name}}`).join('|')}\``;
  const cache = freshName(file, `${constant}Cache`);
  return `// Once for each distinct key; bound its size where keys come from users.\nconst ${cache} = new Map();\nfunction ${constant}Of(${keys.join(', ')}) {\n  let made = ${cache}.get(${key});\n  if (made === undefined) {\n    made = ${textOf(file, node)};\n    ${cache}.set(${key}, made);\n  }\n  return made;\n}`;
}
