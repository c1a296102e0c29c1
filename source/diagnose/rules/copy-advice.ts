import { isAnonymous } from '../../format/anonymous.ts';
import type { Case } from '../case/case.ts';
import { edited, replace, template } from '../code/edit.ts';
import { callersOf } from '../facts/callers.ts';
import { followCopy } from '../facts/copy-use.ts';
import { bindingOf, parameterIndex } from '../facts/names.ts';
import { bare, isFunction, type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { type SourcedUnit, statementOf } from './sites.ts';

/** What to do in place of a whole copy: none where the copy is only read, else one of what is changed. */
export function copyAdvice(
  c: Case,
  unit: SourcedUnit,
  node: Node,
  value: Node,
): { proposal: string; code: CodeChange | null } {
  const { file } = unit;
  const text = textOf(file, value);
  const use = followCopy(c, unit, node);
  const readers = [...use.readers].filter((name) => !isAnonymous(name)).slice(0, 4);
  const seen = readers.length > 0 ? `, through ${readers.map((one) => `\`${one}\``).join(', ')}` : '';
  if (!use.unknown && !use.deep && use.fields.size === 0)
    return {
      proposal: `Do not copy: as far as the recording and its sources show${seen}, the copy is only read. Return \`${text}\` itself; check first that no other code writes to it.`,
      code: uncopied(c, unit, node, value),
    };
  const fields = [...use.fields];
  const simple = /^[\w$.#[\]]+$/.test(text);
  if (fields.length > 0 && !use.deep)
    return {
      proposal: `Copy only what is changed: ${fields.map((one) => `\`${one}\``).join(', ')} ${fields.length === 1 ? 'is' : 'are'} written to${use.unknown ? ', as far as is seen' : ''}, at the first level. \`{ ...${text} }\` copies that level and shares the rest.`,
      code: simple ? spread(file, node, text) : null,
    };
  return {
    proposal: use.deep
      ? `Copy only what changes, along its path: \`{ ...${text}, part: { ...${text}.part } }\` copies the path, not the whole. Where readers get the copy too, give them \`${text}\` itself.`
      : `Do not copy where the copy is only read (its use could not be followed${seen} to the end): return \`${text}\` itself. Where it changes, copy only that part: \`{ ...${text}, changed }\` shares the rest.`,
    code: null,
  };
}

/** The value in place of its copy: where a helper only makes the copy, in the function that asks it for one. */
function uncopied(c: Case, unit: SourcedUnit, node: Node, value: Node): CodeChange | null {
  const { file } = unit;
  const name = bare(value);
  const binding = bindingOf(file, name);
  const position = parameterIndex(unit.node, binding);
  const returned =
    isFunction(unit.node) && (unit.node.body === node || file.parents.get(node)?.type === 'ReturnStatement');
  if (returned && position >= 0) {
    const [caller] = callersOf(c, unit);
    const given = caller?.call && 'arguments' in caller.call ? caller.call.arguments[position] : undefined;
    if (!caller?.unit.file || !caller.call || !given) return null;
    return inPlace(caller.unit.file, caller.call, textOf(caller.unit.file, given));
  }
  return inPlace(file, node, textOf(file, value));
}

function inPlace(file: SourceFile, node: Node, text: string): CodeChange | null {
  const statement = statementOf(file, node);
  if (statement === node) return null;
  const after = edited(file, statement, [replace(node, text)]);
  return template(file, statement, `// Not copied:\n${after}`);
}

function spread(file: SourceFile, node: Node, text: string): CodeChange | null {
  const statement = statementOf(file, node);
  if (statement === node) return null;
  const after = edited(file, statement, [replace(node, `{ ...${text} }`)]);
  return template(file, statement, `// One level is copied, deeper levels are shared:\n${after}`);
}
