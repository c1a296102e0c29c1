import { labelOf } from '../../cpu/query.ts';
import type { PackageAt } from '../../files/reader.ts';
import type { Case } from '../case/case.ts';
import { enclosingFunction, functionName, lineOf, type Node, type SourceFile } from '../facts/syntax.ts';

// Where the regular expression of a frame is written.

/** Where a regular expression is written. */
export interface Literal {
  url: string;
  /** 1-based. */
  line: number;
  flags: string;
  package: PackageAt | null;
  /** The function around it, or the name it is kept under; '' where neither has one or the file is not parsed. */
  name: string;
  /** Where the file is parsed. */
  file: SourceFile | null;
  node: Node | null;
}

const known = new WeakMap<Case, Map<string, Literal | null>>();

/**
 * Where a pattern is written: V8 gives the frame of an expression no place, and puts it under a caller that may not be its own. Sought as text
 * among the files of the recording, those that ran most first; as a literal, or as the text of a `new RegExp`.
 */
export function literalOf(c: Case, pattern: string): Literal | null {
  let literals = known.get(c);
  if (!literals) known.set(c, (literals = new Map()));
  let literal = literals.get(pattern);
  if (literal === undefined) literals.set(pattern, (literal = find(c, pattern)));
  return literal;
}

function find(c: Case, pattern: string): Literal | null {
  if (pattern.length < 2) return null;
  const escaped = pattern.replaceAll('\\', '\\\\');
  for (const { url, text } of textsOf(c)) {
    for (const [written, opens] of [
      [pattern, '/'],
      [escaped, '"\'`'],
    ] as const) {
      for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
        const before = text[at - 1];
        const after = text[at + written.length];
        if (
          before === undefined ||
          !opens.includes(before) ||
          (opens === '/' ? after !== '/' : after !== before)
        )
          continue;
        const flags =
          opens === '/'
            ? (/^[a-z]*/.exec(text.slice(at + written.length + 1, at + written.length + 10))?.[0] ?? '')
            : '';
        return describe(c, url, text, at - 1, flags);
      }
    }
  }
  return putTogether(c, pattern);
}

/** Characters of a part by which an expression that is put together at run time is known. */
const PART = 14;

/** Where most parts of an expression are written that a program puts together: `[a, b].join('|')`, `edit(/…label…/)`. */
function putTogether(c: Case, pattern: string): Literal | null {
  if (pattern.length < 2 * PART) return null;
  const parts = [0, 0.25, 0.5, 0.75].map((from) => {
    const at = Math.min(pattern.length - PART, Math.floor(from * pattern.length));
    return pattern.slice(at, at + PART);
  });
  let best: { url: string; text: string; at: number } | null = null;
  let most = 1;
  for (const { url, text } of textsOf(c)) {
    const found = parts
      .map((part) => Math.max(text.indexOf(part), text.indexOf(part.replaceAll('\\', '\\\\'))))
      .filter((at) => at >= 0);
    if (found.length <= most) continue;
    most = found.length;
    best = { url, text, at: Math.min(...found) };
  }
  return best === null ? null : describe(c, best.url, best.text, best.at, '');
}

function describe(c: Case, url: string, text: string, at: number, flags: string): Literal {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  const file = c.parsed(url);
  const node =
    file?.nodes.find(
      (one) => one.start === at && (one.type === 'RegExpLiteral' || one.type === 'StringLiteral'),
    ) ?? null;
  return {
    url,
    line: node ? lineOf(node) : line,
    flags,
    package: c.options.sources.packageOf(url),
    name: file && node ? nameAround(file, node) : '',
    file,
    node,
  };
}

function nameAround(file: SourceFile, node: Node): string {
  const around = enclosingFunction(file, node);
  const name = around ? functionName(file, around) : '';
  if (name !== '') return name;
  const up = file.parents.get(node);
  if (up?.type === 'VariableDeclarator' && up.id.type === 'Identifier') return up.id.name;
  if (up?.type === 'ObjectProperty' && up.key.type === 'Identifier') return up.key.name;
  return '';
}

const texts = new WeakMap<Case, { url: string; text: string }[]>();

/** The files that a recording's functions are in, those with the most time first. */
function textsOf(c: Case): { url: string; text: string }[] {
  let found = texts.get(c);
  if (found) return found;
  const urls = new Set<string>();
  for (const frame of c.model.functions.order) {
    const { url } = labelOf(c.model, frame);
    if (url !== '' && !url.startsWith('node:')) urls.add(url);
  }
  found = [...urls].flatMap((url) => {
    const place = c.options.sources.read(url, null, null);
    return place ? [{ url, text: place.text }] : [];
  });
  texts.set(c, found);
  return found;
}
