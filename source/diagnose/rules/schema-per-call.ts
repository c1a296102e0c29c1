import { APP } from '../../cpu/model.ts';
import type { PackageAt } from '../../files/reader.ts';
import type { Case } from '../case/case.ts';
import { type Binding, resolve } from '../facts/names.ts';
import { packageBehind } from '../facts/packages.ts';
import { remembers } from '../facts/remembers.ts';
import {
  bare,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  returnsOf,
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
import { keptAnswers } from './kept-answers.ts';
import { runsAgain } from './sites.ts';

/** Libraries whose schemas are built once and then asked for every value. */
const SCHEMAS =
  /^(joi|@hapi\/joi|zod|yup|valibot|superstruct|@sinclair\/typebox|typebox|io-ts|runtypes|arktype|@effect\/schema)$/;

/** `rulesFor(branch)` that puts a Joi schema together for each request: building costs far more than validating. */
export const schemaPerCall: Rule = {
  name: 'schema-per-call',
  strategy: 'caching',
  find(c) {
    return c.own(0.2).flatMap((unit): Candidate[] => {
      const { file, node: fn } = unit;
      if (!isFunction(fn) || unit.category !== APP || unit.topLevel || remembers(file, fn)) return [];
      const built = returnsOf(fn).find((one) => libraryOf(c, file, fn, one) !== null);
      if (!built || !worth(c, unit.total, 0.2)) return [];
      const again = runsAgain(c, unit);
      if (!again) return [];
      const at = libraryOf(c, file, fn, built)!;
      const library = at.name;
      const name = unit.label.name;
      const inputs = fn.params.map((one) => textOf(file, one).replace(/[?:=].*$/s, ''));
      return [
        {
          unit,
          package: at,
          title: `${codeName(name)} builds a schema of ${library} again, ${again}`,
          micros: unit.total,
          confidence: 0.86,
          evidence: [
            shareEvidence(c, 'total', unit.total, `is spent on building it, under ${codeName(name)}`),
            sourceEvidence(file, built, `returns a new schema of ${library} on every call`),
            ...unitEvidence(c, unit),
          ],
          place: { file, node: fn },
          level: 'cause',
          proposal: `Build the schema once and keep it${inputs.length > 0 ? `, one for each ${inputs.map((one) => `\`${one}\``).join(' and ')} in use (a Map)` : ', where the module loads or at its first use'}: to validate with it is cheap, to build it is not.`,
          tradeOffs: [
            'Memory: each schema that is kept.',
            'Where what it is built from changes (a list from a database), rebuild it at that change, not on each call.',
          ],
          code: keptAnswers(file, fn, name, inputs),
        },
      ];
    });
  },
};

/** Not building, but asking what was built. */
const ASKS = /^(validate|parse|safeParse|cast|assert|attempt|check|is|decode|compile)(?=[A-Z]|$)/;

const initText = (file: SourceFile, { init }: Binding): string => (init ? textOf(file, init) : '');

/** The library that a value was put together with: `Joi` of `Joi.object({ … }).unknown()`, through locals; null of any other. */
function libraryOf(c: Case, file: SourceFile, fn: Node, expression: Node): PackageAt | null {
  let node = bare(expression);
  for (let steps = 0; steps < 20; steps++) {
    if (isCall(node)) {
      if (ASKS.test(calleeName(node))) return null;
      node = bare(receiverOf(node) ?? node.callee);
    } else if (isMember(node)) node = bare(node.object);
    else if (node.type === 'Identifier') {
      const binding = resolve(file, node);
      if (!binding || binding.parameter) return null;
      if (!contains(fn, binding.node)) {
        // The library itself: what the module made with it is there already.
        const isLibrary =
          binding.node.type.startsWith('Import') || /^(await import|require)\(/.test(initText(file, binding));
        const library = isLibrary ? packageBehind(c, file, node) : null;
        return library && SCHEMAS.test(library.name) ? library : null;
      }
      if (!binding.init) return null;
      node = bare(binding.init);
    } else return null;
  }
  return null;
}
