import { type Edit, freshName, indentOf, insertBefore, replace, rewrite, template } from '../edit.ts';
import type { CodeChange } from '../finding.ts';
import { kindOf } from '../kinds.ts';
import { freeNames, resolve, usesOf } from '../names.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from '../syntax.ts';
import { calleeText, rootOf, type SourcedUnit, sites, statementOf } from './sites.ts';

const PURE =
  /^(map|filter|reduce|split|join|toLowerCase|toUpperCase|trim|replace|replaceAll|concat|slice|flatMap|flat|normalize|stringify|keys|values|entries|max|min|from|fromEntries|toSorted|every|some|structuredClone|match|sqrt|pow|log)$/;
const STATIC = /^(Object|Math|JSON|Array)$/;

/** Work in a loop that comes out the same in every turn: derived from nothing that the loop changes. */
export const invariant: Rule = {
  name: 'invariant-in-loop',
  strategy: 'code-level',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    sites(c, 0.12, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      if (!isCall(node) || !PURE.test(calleeName(node)) || isCall(parentCall(file, node))) return null;
      const loops = c.loopsAround(unit, node).filter((one) => one !== node);
      const loop = loops.filter((one) => unchangedIn(file, one, node)).at(-1);
      if (!loop) return null;
      const text = textOf(file, node).replace(/\s+/g, ' ').slice(0, 60);
      return {
        unit,
        title: `${unit.label.name} works out ${text} again in every turn of a loop that does not change it`,
        micros: micros(),
        confidence: 0.86,
        evidence: [
          shareEvidence(c, 'lines', micros(), 'is on that expression'),
          sourceEvidence(
            file,
            node,
            `hangs on nothing that the loop from line ${loop.loc!.start.line} changes`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Work it out once before the loop and use the result: n times the cost becomes once.`,
        tradeOffs: [
          'It is then worked out even where the loop has no turns.',
          'The reader has one more name to carry.',
        ],
        code:
          hoist(unit, node, loop) ??
          template(
            file,
            statementOf(file, node),
            `// Before the loop:\nconst hoisted = ${textOf(file, node)};`,
          ),
      };
    }),
};

/** The chain `a.b().c()` is looked at from its end only. */
function parentCall(file: SourceFile, node: Node): Node | undefined {
  const member = file.parents.get(node);
  const call = isMember(member) && member.object === node ? file.parents.get(member) : undefined;
  return isCall(call) && PURE.test(calleeName(call)) ? call : undefined;
}

function unchangedIn(file: SourceFile, loop: Node, call: CallNode): boolean {
  const receiver = receiverOf(call);
  if (!receiver && calleeName(call) !== 'structuredClone') return false;
  // Of scalars (`Math.max(a, b)`) nothing is gained: only what walks something is dear.
  const walks =
    receiver && !STATIC.test(textOf(file, receiver))
      ? true
      : call.arguments.some(
          (one) => one.type === 'SpreadElement' || /^(array|object|map|set|unknown)$/.test(kindOf(file, one)),
        ) && !/^Math\.(sqrt|pow|log)$/.test(calleeText(file, call));
  if (!walks) return false;
  for (const [name, binding] of freeNames(file, call)) {
    if (!binding) {
      if (
        !/^(Object|Math|JSON|Array|Number|String|Boolean|parseInt|parseFloat|undefined|structuredClone|NaN|Infinity|Map|Set)$/.test(
          name,
        )
      )
        return false;
      continue;
    }
    if (contains(loop, binding.node)) return false;
    for (const use of usesOf(file, binding))
      if (contains(loop, use) && !contains(call, use) && mayChange(file, use)) return false;
  }
  const root = rootOf(receiver ?? call);
  if (/\bthis\b/.test(textOf(file, call))) {
    const text = textOf(file, receiver ?? call).replace(/\(.*/s, '');
    return (
      !new RegExp(
        `${text.replace(/[.*+?^$()[\]{}|\\#]/g, '\\$&')}\\.?(push|set|add|delete|splice|\\s*=)`,
      ).test(textOf(file, loop)) && !/await/.test(textOf(file, loop))
    );
  }
  return root.type === 'Identifier';
}

/** Anything that is not plainly a reading of it. */
function mayChange(file: SourceFile, use: Node): boolean {
  const parent = file.parents.get(use);
  if (!parent) return true;
  if (isMember(parent) && parent.object === use) {
    const outer = file.parents.get(parent);
    if (outer?.type === 'AssignmentExpression' && outer.left === parent) return true;
    if (
      outer?.type === 'UpdateExpression' ||
      (outer?.type === 'UnaryExpression' && outer.operator === 'delete')
    )
      return true;
    if (isCall(outer) && outer.callee === parent)
      return !/^(includes|indexOf|map|filter|find|findIndex|some|every|slice|join|forEach|reduce|at|has|get|entries|keys|values|charAt|charCodeAt|startsWith|endsWith|toLowerCase|toUpperCase|split|trim|concat|localeCompare|match|test|substring|padStart|toFixed)$/.test(
        propertyName(parent),
      );
    return mayChange(file, parent) && isMember(file.parents.get(parent));
  }
  if (parent.type === 'AssignmentExpression') return parent.left === use;
  if (parent.type === 'UpdateExpression') return true;
  // Handed on to another function: it may be changed there, unless that is a known reader.
  if (isCall(parent) && parent.callee !== use)
    return (
      !/^(Math|JSON|Object\.(keys|values|entries)|Number|String|console)\b/.test(calleeText(file, parent)) &&
      kindOf(file, use) !== 'string' &&
      kindOf(file, use) !== 'number'
    );
  return false;
}

function hoist(unit: SourcedUnit, call: CallNode, loop: Node): CodeChange | null {
  const { file } = unit;
  const statement = statementOf(file, loop);
  const holder = file.parents.get(statement)?.type;
  if (
    !isFunction(unit.node) ||
    (holder !== 'BlockStatement' && holder !== 'Program') ||
    !contains(unit.node, statement)
  )
    return null;
  if (/\bawait\b|\byield\b/.test(textOf(file, call))) return null;
  const receiver = receiverOf(call);
  const receiverRoot = receiver ? bare(rootOf(receiver)) : null;
  const base =
    receiverRoot?.type === 'Identifier' && resolve(file, receiverRoot) ? receiverRoot.name : 'hoisted';
  const name = freshName(file, `${base}${calleeName(call)[0].toUpperCase()}${calleeName(call).slice(1)}`);
  const edits: Edit[] = [
    insertBefore(statement, `const ${name} = ${textOf(file, call)};\n${indentOf(file, statement)}`),
    replace(call, name),
  ];
  return rewrite(file, unit.node, edits);
}
