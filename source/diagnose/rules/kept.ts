import { applyEdits, type Edit, freshName, replace } from '../code/edit.ts';
import { freeNames } from '../facts/free-names.ts';
import { kindOf } from '../facts/kinds.ts';
import { type Binding, bindingOf, usesOf } from '../facts/names.ts';
import {
  bare,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';

// What a thing that is made again and again depends on, and a function that makes it once for each.

/** Of the module and never given another value. */
export function fixed(file: SourceFile, binding: Binding | null): boolean {
  if (!binding) return true;
  if (binding.scope !== file.program) return false;
  return (
    binding.constant ||
    !usesOf(file, binding).some((use) => {
      const parent = file.parents.get(use);
      return (
        (parent?.type === 'AssignmentExpression' && parent.left === use) ||
        parent?.type === 'UpdateExpression'
      );
    })
  );
}

/** The parts of an expression that differ from one time to the next, as far in as they can be named; null where one cannot. */
export function varying(file: SourceFile, node: Node): Node[] | null {
  const at = bare(node);
  if (isFunction(at) || at.type === 'ThisExpression') return at.type === 'ThisExpression' ? [at] : null;
  if (!mentionsVarying(file, at)) return [];
  if (at.type === 'Identifier') return [at];
  if (isMember(at)) return hasCall(file, at) ? null : [at];
  let parts: (Node | null | undefined)[];
  if (isCall(at) || at.type === 'NewExpression') {
    const receiver = receiverOf(at);
    parts = [...(receiver ? [receiver] : [at.callee]), ...at.arguments];
  } else if (at.type === 'TemplateLiteral') parts = at.expressions;
  else if (at.type === 'BinaryExpression') parts = [at.left, at.right];
  else if (at.type === 'ObjectExpression')
    parts = at.properties.map((one) => (one.type === 'ObjectProperty' && !one.computed ? one.value : null));
  else if (at.type === 'ArrayExpression') parts = at.elements;
  else return null;
  const found = new Map<string, Node>();
  for (const part of parts) {
    const inner = part && part.type !== 'SpreadElement' ? varying(file, part) : null;
    if (!inner) return null;
    for (const one of inner) found.set(`${textOf(file, one)}@${one.start}`, one);
  }
  return [...found.values()];
}

const mentionsVarying = (file: SourceFile, node: Node): boolean =>
  /\bthis\b/.test(textOf(file, node)) ||
  [...freeNames(file, node).values()].some((binding) => !fixed(file, binding));

const hasCall = (file: SourceFile, node: Node): boolean => /\(/.test(textOf(file, node));

export interface Kept {
  /** The Map and the function that fills it. */
  declaration: string;
  /** In place of the expression. */
  call: string;
}

/** What is made where it is not the expression itself: its parts, of which each is a string or a number, and the whole. */
export interface Made {
  leaves: Node[];
  whole(text: (part: Node) => string): string;
}

/** A function that makes a thing once for each key: its parameters are what varies, and nothing else. */
export function kept(
  file: SourceFile,
  node: Node,
  name: string,
  type: string | null = null,
  given: Made | null = null,
): Kept | null {
  const leaves = given?.leaves ?? varying(file, node);
  if (!leaves || leaves.length === 0) return null;
  const parameters = new Map<string, string>();
  const edits: Edit[] = [];
  for (const leaf of leaves) {
    const text = textOf(file, leaf);
    let parameter = parameters.get(text);
    if (parameter === undefined) {
      parameter = parameterOf(leaf, [...parameters.values()]);
      parameters.set(text, parameter);
    }
    const property = file.parents.get(leaf);
    const shorthand = property?.type === 'ObjectProperty' && property.shorthand && parameter !== text;
    edits.push(replace(leaf, shorthand ? `${text}: ${parameter}` : parameter));
  }
  const names = [...parameters.values()];
  // An object among several keys would turn into `[object Object]`.
  if (!given && names.length > 1 && leaves.some((leaf) => !primitive(file, node, leaf))) return null;
  const several = names.length > 1;
  const key = several ? 'key' : names[0];
  const map = freshName(
    file,
    given ? `${name}s` : `${name}By${names[0][0].toUpperCase()}${names[0].slice(1)}`,
  );
  const of = freshName(file, given ? name : `${name}Of`);
  const part = (one: Node) =>
    applyEdits(
      file,
      { start: one.start!, end: one.end! },
      edits.filter((edit) => edit.start >= one.start! && edit.end <= one.end!),
    );
  const typed = file.typescript && type !== null;
  const typeOf = (leaf: Node) => (typed ? `: ${annotationOf(file, leaf)}` : '');
  const typesOfMap = typed ? `<${several ? 'string' : annotationOf(file, leaves[0])}, ${type}>` : '';
  const byObject = !several && leaves.some((leaf) => isReceiver(file, leaf));
  return {
    declaration: [
      `const ${map} = new ${byObject ? 'WeakMap' : 'Map'}${typesOfMap}();`,
      `function ${of}(${[...parameters].map(([text, one]) => `${one}${typeOf(leaves.find((leaf) => textOf(file, leaf) === text)!)}`).join(', ')})${typed ? `: ${type}` : ''} {`,
      ...(several ? [`  const key = \`${names.map((one) => `\${${one}}`).join('|')}\`;`] : []),
      `  let made = ${map}.get(${key});`,
      `  if (made === undefined) {`,
      `    made = ${given ? given.whole(part) : part(node)};`,
      `    ${map}.set(${key}, made);`,
      `  }`,
      `  return made;`,
      `}`,
    ].join('\n'),
    call: `${of}(${[...parameters.keys()].join(', ')})`,
  };
}

function annotationOf(file: SourceFile, leaf: Node): string {
  const binding = bindingOf(file, leaf);
  const { annotation } = binding ?? {};
  return annotation?.type === 'TSTypeAnnotation' ? textOf(file, annotation.typeAnnotation) : 'string';
}

function parameterOf(leaf: Node, taken: string[]): string {
  const at = bare(leaf);
  const wanted =
    at.type === 'Identifier'
      ? at.name
      : isMember(at) && !at.computed
        ? propertyName(at).replace('#', '')
        : '';
  let name = wanted === '' ? 'text' : wanted;
  for (let i = 2; taken.includes(name); i++) name = `${wanted || 'text'}${i}`;
  return name;
}

/** The value of an option, or the first argument (a locale, a text): never an object of options handed over whole. */
function primitive(file: SourceFile, made: Node, leaf: Node): boolean {
  const parent = file.parents.get(leaf);
  if (parent?.type === 'ObjectProperty' || parent?.type === 'TemplateLiteral') return true;
  if ((isCall(made) || made.type === 'NewExpression') && made.arguments[0] === leaf) return true;
  return /^(string|number)$/.test(kindOf(file, leaf));
}

export function isReceiver(file: SourceFile, leaf: Node): boolean {
  const parent = file.parents.get(leaf);
  return isMember(parent) && parent.object === leaf;
}
