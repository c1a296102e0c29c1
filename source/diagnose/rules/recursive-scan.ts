import type { Case, Unit } from '../case/case.ts';
import { freshName, lastName, template } from '../code/edit.ts';
import { seeksByTest } from '../facts/builtins.ts';
import { callersOf } from '../facts/callers.ts';
import { kindOf } from '../facts/kinds.ts';
import { resolve } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { keyOf } from './linear-search/key.ts';
import { type SourcedUnit, sites } from './sites.ts';

/** A tree put together from a flat list by looking through all of the list at every node: `pages.filter((page) => page.parent === id)`, and on into the children. */
export const recursiveScan: Rule = {
  name: 'scan-at-every-node',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      if (!isCall(node) || !seeksByTest(calleeName(node))) return null;
      const { file } = unit;
      const list = receiverOf(node);
      const compared = list && keyOf(file, node);
      if (!compared || !/^(array|unknown)$/.test(kindOf(file, list))) return null;
      const at = parameterOf(unit, list);
      const recursion = at < 0 ? null : passedOn(c, unit, at);
      if (!recursion) return null;
      const name = textOf(file, list);
      const time = micros();
      const by = compared.property ? `${compared.parameter}.${compared.property}` : compared.parameter;
      return {
        unit,
        title: `${codeName(unit.label.name)} scans all of \`${name}\` at every step of a recursion: O(n²), could be O(n)`,
        micros: time,
        confidence: 0.9,
        evidence: [
          shareEvidence(c, 'lines', time, `is spent on scanning \`${name}\``),
          sourceEvidence(file, node, `scans all of \`${name}\`, and so does each call below it`),
          sourceEvidence(recursion.unit.file!, recursion.call, `passes on the same list`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Group \`${name}\` by ${by} once, before the recursion begins, and pass the groups on: each step then finds its group in O(1), all steps together in O(n).`,
        tradeOffs: [
          'Memory vs CPU: the groups hold one reference per element.',
          'Groups keep the order of the list, as filter does.',
        ],
        code: groups(unit, node, name, by, textOf(file, compared.key)),
      };
    }),
};

/** Which parameter of its function a list is; -1 where it is none. */
function parameterOf(unit: SourcedUnit, list: Node): number {
  const node = bare(list);
  if (node.type !== 'Identifier' || !isFunction(unit.node)) return -1;
  const binding = resolve(unit.file, node);
  const params: readonly Node[] = unit.node.params;
  return binding ? params.indexOf(binding.node) : -1;
}

/** The call through which a function, or a caller that hands it its own parameter, comes back to itself with the same list. */
function passedOn(c: Case, unit: Unit, at: number): { unit: Unit; call: CallNode } | null {
  let [here, index]: [Unit, number] = [unit, at];
  for (let height = 0; height < 3; height++) {
    if (!here.file || !here.node) return null;
    const sourced = here as SourcedUnit;
    const own = c
      .nodes(here)
      .find(
        (node): node is CallNode =>
          isCall(node) &&
          calleeName(node) === here.label.name &&
          node.arguments[index] !== undefined &&
          parameterOf(sourced, node.arguments[index]) === index,
      );
    if (own) return { unit: here, call: own };
    const up = callersOf(c, here).find((one) => isCall(one.call) && one.unit.file && one.unit.node);
    if (!up || !isCall(up.call) || !up.call.arguments[index]) return null;
    const above = parameterOf(up.unit as SourcedUnit, up.call.arguments[index]);
    if (above < 0) return null;
    [here, index] = [up.unit, above];
  }
  return null;
}

function groups(unit: SourcedUnit, call: CallNode, list: string, by: string, key: string) {
  const { file } = unit;
  const parameter = by.split('.', 1)[0];
  const index = freshName(
    file,
    `${lastName(list)}By${/\.(\w)(\w*)$/.exec(by)?.[1].toUpperCase() ?? 'Key'}${/\.(\w)(\w*)$/.exec(by)?.[2] ?? ''}`,
  );
  const found = calleeName(call) === 'filter' ? `(${index}.get(${key}) ?? [])` : `${index}.get(${key})?.[0]`;
  return template(
    file,
    call,
    `// Once, before the recursion, and passed on instead of ${list}:\nconst ${index} = Map.groupBy(${list}, (${parameter}) => ${by});\n\n// Instead of scanning ${list}:\n${found}`,
  );
}
