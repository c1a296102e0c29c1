import { template } from '../code/edit.ts';
import { isKeyed } from '../facts/builtins.ts';
import { resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { calleeText, repetition, sites } from './sites.ts';

/** All of a value written out as text, only to find an entry by it: `cache.get(JSON.stringify(args))`. */
export const costlyKey: Rule = {
  name: 'costly-key',
  strategy: 'caching',
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      if (!isCall(node) || calleeText(file, node) !== 'JSON.stringify' || !node.arguments[0]) return null;
      const asked = askedBy(file, node);
      const again = asked && repetition(c, unit, node);
      if (!asked || !again) return null;
      const time = micros();
      const value = textOf(file, node.arguments[0]);
      return {
        unit,
        title: `${codeName(unit.label.name)} serializes all of \`${value}\` to make a key, ${again.text}`,
        micros: time,
        confidence: 0.86,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on making the key'),
          sourceEvidence(file, node, `walks everything in \`${value}\``),
          sourceEvidence(file, asked, 'looks up one entry by it'),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Build the key from the few fields that identify an entry, or key by the object itself (a WeakMap, one level per argument): a look-up then costs no more than reading those fields.`,
        tradeOffs: [
          'A WeakMap compares by identity: another object with the same content is another key.',
          'Fields left out of the key must not change the result.',
        ],
        code: template(
          file,
          node,
          `// Objects by identity; strings and numbers by value:\nconst kept = new WeakMap();\nlet byRest = kept.get(subject);\nif (!byRest) kept.set(subject, (byRest = new Map()));\nconst key = \`\${first}|\${second}\`; // the fields that identify the entry`,
        ),
      };
    }),
};

/** The look-up that is made with a text: at once, or through the constant that holds it. */
function askedBy(file: SourceFile, made: CallNode): Node | null {
  const direct = lookUp(file, made);
  if (direct) return direct;
  const holder = file.parents.get(made);
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return null;
  const binding = resolve(file, holder.id);
  const uses = binding ? usesOf(file, binding) : [];
  const asked = uses.map((use) => lookUp(file, use));
  // Where the text is sent or stored as well, it has to be made.
  return asked.length > 0 && asked.every((one) => one !== null) ? asked[0] : null;
}

function lookUp(file: SourceFile, key: Node): Node | null {
  const up = file.parents.get(key);
  if (isCall(up) && bare(up.arguments[0] ?? up) === key && isKeyed(calleeName(up))) return up;
  return isMember(up) && up.computed === true && up.property === key ? up : null;
}
