import type * as t from '@babel/types';
import { APP } from '../../cpu/model.ts';
import { labelOf, nameOf } from '../../cpu/query.ts';
import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import {
  calleeName,
  contains,
  descend,
  enclosingFunction,
  functionName,
  isCall,
  isFunction,
  isLoop,
  linesIn,
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
import { type SourcedUnit, statementOf } from './sites.ts';

/** Exceptions that are the program's way to say "no": an own Error class whose constructor takes the time, a URL that is tried. */
export const thrown: Rule = {
  name: 'thrown-often',
  strategy: 'code-level',
  removes: true,
  find: (c) => [...ownErrors(c), ...tries(c)],
};

/** Classes that extend an Error and are made in one place or few, by the time of their constructor wherever V8 counts it. */
function ownErrors(c: Case): Candidate[] {
  const found: Candidate[] = [];
  const files = c.files();
  for (const file of files)
    for (const node of file.nodes) {
      if (!isErrorClass(file, node)) continue;
      const { name } = node.id;
      const micros = timeOfClass(c, file, node, name);
      if (!worth(c, micros, 0.15)) continue;
      const site = throwing(files, name) ?? making(files, name);
      const holder = site && enclosingFunction(site.file, site.node);
      const unit =
        c.unitAt(holder) ??
        c.units.find(
          (one): one is SourcedUnit => one.file === file && one.node !== null && contains(node, one.node),
        );
      if (!site || !unit) continue;
      const who = (holder && functionName(site.file, holder)) || unit.label.name;
      found.push({
        unit,
        title: `${codeName(who)} ${site.thrown ? 'throws' : 'makes'} \`${name}\` repeatedly, and each one captures its stack`,
        micros,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'lines', micros, `is spent on creating \`${name}\`, including its stack trace`),
          sourceEvidence(
            site.file,
            site.node,
            site.thrown ? 'is thrown as an expected outcome' : 'makes an Error of an expected outcome',
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: site.thrown
          ? `Return the expected outcome as a value: have ${codeName(who)} return null, a result object or a shared constant, and test for it where the error is caught now. Where the class must stay, set Error.stackTraceLimit = 0 around it.`
          : `Let \`${name}\` be a plain class or object that extends nothing: as a value it needs no stack. Make an Error of it only where one is thrown. Where the class must stay, set Error.stackTraceLimit = 0 around it.`,
        tradeOffs: [
          site.thrown
            ? 'Callers must test the result where they caught before.'
            : `Code that asks \`instanceof Error\` must ask for \`${name}\`.`,
          'No stack trace for these cases.',
        ],
        code: template(
          site.file,
          statementOf(site.file, site.node),
          site.thrown
            ? "// An expected outcome is a value:\nreturn { ok: false, reason: 'not found' };"
            : `class ${name} {\n  // the same fields, and no stack\n}`,
        ),
      });
    }
  return found;
}

type ErrorClass = (t.ClassDeclaration | t.ClassExpression) & { id: t.Identifier };

const isErrorClass = (file: SourceFile, node: Node): node is ErrorClass =>
  (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') &&
  !!node.id &&
  !!node.superClass &&
  /Error$/.test(textOf(file, node.superClass));

/** Whether a node stands among what an Error's constructor hands to `super`: that line's time is the stack that is captured there. */
export function isForError(file: SourceFile, node: Node): boolean {
  let isGiven = false;
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    isGiven ||= isCall(at) && at.callee.type === 'Super';
    if (/^Class(Declaration|Expression)$/.test(at.type)) return isGiven && isErrorClass(file, at);
  }
  return false;
}

/** Whether a class of Errors of this name is declared in source that is at hand: its constructor is where it costs. */
export const isOwnError = (files: readonly SourceFile[], name: string): boolean =>
  files.some((file) => file.nodes.some((node) => isErrorClass(file, node) && node.id.name === name));

/**
 * Lines of the class, and frames of its name that have no lines of their own (a constructor that nobody wrote), without what it does for each element of
 * what it is given: no stack costs that.
 */
function timeOfClass(c: Case, file: SourceFile, node: Node, name: string): number {
  const frames = c.timeUnder(
    null,
    (frame) =>
      nameOf(c.model, frame) === name &&
      c.model.functions.category[frame] === APP &&
      labelOf(c.model, frame).url.endsWith(file.path.split('/').at(-1)!),
  );
  const beside = new Set<number>();
  for (const one of descend(node))
    if (isLoop(one) || isNested(file, one, node)) for (const line of linesIn(one)) beside.add(line);
  return Math.max(frames, c.timeOnLines(file, linesIn(node))) - c.timeOnLines(file, beside);
}

/** Whether a node is a function within a method of a class. */
function isNested(file: SourceFile, node: Node, around: Node): boolean {
  const above = isFunction(node) ? enclosingFunction(file, node) : null;
  return above !== null && contains(around, above);
}

interface Site {
  file: SourceFile;
  node: Node;
  thrown: boolean;
}

function throwing(files: readonly SourceFile[], name: string): Site | null {
  for (const file of files)
    for (const node of file.nodes)
      if (
        node.type === 'ThrowStatement' &&
        node.argument.type === 'NewExpression' &&
        calleeName(node.argument) === name
      )
        return { file, node, thrown: true };
  return null;
}

/** Where an Error is made that nobody throws: a result that says why there is none. */
function making(files: readonly SourceFile[], name: string): Site | null {
  for (const file of files)
    for (const node of file.nodes)
      if (node.type === 'NewExpression' && calleeName(node) === name) return { file, node, thrown: false };
  return null;
}

/** `try { new URL(text); return true } catch { return false }`: a bad text costs an exception with its stack. */
function tries(c: Case): Candidate[] {
  const found: Candidate[] = [];
  for (const unit of c.own(0.15)) {
    const { file } = unit;
    for (const node of c.nodes(unit)) {
      if (node.type !== 'TryStatement' || !node.handler || rethrows(node.handler.body)) continue;
      const made = descend(node.block, (one) => !isFunction(one)).find(
        (one) => one.type === 'NewExpression' && calleeName(one) === 'URL',
      );
      if (!made) continue;
      const micros = c.timeUnder(
        unit,
        (frame) => nameOf(c.model, frame) === 'URL' && c.unitOf(frame) === null,
      );
      if (!worth(c, micros, 0.15)) continue;
      found.push({
        unit,
        title: `${codeName(unit.label.name)} tries \`${textOf(file, made)}\` and catches: each string that is not a URL costs an exception`,
        micros,
        confidence: 0.8,
        evidence: [
          shareEvidence(
            c,
            'total',
            micros,
            "is spent in node's URL, including the exceptions that it throws",
          ),
          sourceEvidence(file, node, 'uses the exception as the answer'),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal:
          'Use URL.canParse(text) for the answer alone (Node 19.9 and later), or URL.parse(text), which returns null (Node 22.1 and later): neither throws or captures a stack.',
        tradeOffs: ['Older versions of Node have neither function.'],
        code: template(file, node, 'return URL.canParse(text);'),
      });
    }
  }
  return found;
}

/** Whether what catches an exception throws again. */
export const rethrows = (body: Node): boolean => descend(body).some((one) => one.type === 'ThrowStatement');
