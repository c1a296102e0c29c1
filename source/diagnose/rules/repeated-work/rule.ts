import { freshName, template } from '../../code/edit.ts';
import { isFunction, textOf } from '../../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../../rule.ts';
import { statementOf } from '../sites.ts';
import { sameArguments, sameTexts } from './match.ts';
import { pure } from './pure.ts';

/** A function of the program's own, called again and again with arguments that never change, and free of side effects. */
export const repeatedWork: Rule = {
  name: 'repeated-work',
  strategy: 'caching',
  needs: ['samples', 'source'],
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.15)) {
      if (
        !isFunction(unit.node) ||
        unit.node.params.length === 0 ||
        unit.node.async ||
        unit.node.generator ||
        !worth(c, unit.total, 0.15)
      )
        continue;
      if (!pure(unit, unit.node)) continue;
      const place = sameArguments(c, unit) ?? sameTexts(c, unit);
      if (!place) continue;
      // A WeakMap takes no text for a key.
      const keptIn = place.texts ? 'Map' : 'WeakMap';
      const args = place.call.arguments.map((one) => textOf(place.file, one)).join(', ');
      const name = freshName(
        place.file,
        `${unit.label.name}Of${/([A-Za-z_$][\w$]*)\W*$/.exec(args)?.[1] ?? 'Input'}`,
      );
      found.push({
        unit,
        title: place.ofEach
          ? `${unit.label.name} works out the same results again and again: one for each of ${place.ofEach}, which stays, on every walk over it`
          : place.texts === 'few'
            ? `${unit.label.name} works out the same results again and again: ${args} is one of a few texts that stay`
            : `${unit.label.name} works out the same result again and again: ${args} never changes between its calls`,
        micros: unit.total,
        confidence: 0.8,
        evidence: [
          shareEvidence(c, 'total', unit.total, `is under ${unit.label.name}`),
          sourceEvidence(
            place.file,
            place.call,
            place.ofEach
              ? `takes nothing but an element of ${place.ofEach}`
              : place.texts === 'few'
                ? 'passes one of a few values that are kept'
                : 'passes nothing that changes from one call to the next',
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node: unit.node },
        level: 'cause',
        proposal: place.ofEach
          ? `Work ${unit.label.name}(${args}) out once for each element, when it comes into ${place.ofEach}, and keep it there (or in a WeakMap by the element).`
          : place.texts === 'few'
            ? `Keep what ${unit.label.name} gives in a Map by its text, filled on first use: each text is then taken apart once.`
            : `Call ${unit.label.name}(${args}) once and pass its result on, or keep it in a ${keptIn} by its argument. n times the work becomes once.`,
        tradeOffs: [
          'Memory: the result stays as long as its argument.',
          'Where the argument is changed in place, the kept result must go: cache invalidation.',
          'All callers share one result: nobody may change it.',
        ],
        code: template(
          place.file,
          statementOf(place.file, place.call),
          `const ${name} = new ${keptIn}();\nfunction ${unit.label.name.replace(/\W/g, '')}Once(input) {\n  if (!${name}.has(input)) ${name}.set(input, ${unit.label.name.replace(/\W/g, '')}(input));\n  return ${name}.get(input);\n}`,
        ),
      });
    }
    return found;
  },
};
