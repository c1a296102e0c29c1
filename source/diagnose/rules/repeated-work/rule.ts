import { APP } from '../../../cpu/model.ts';
import type { Case } from '../../case/case.ts';
import { freshName, lastName } from '../../code/edit.ts';
import { purityOf } from '../../facts/purity.ts';
import { isFunction, textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../../rule.ts';
import { queries } from '../database.ts';
import { keptAnswers } from '../kept-answers.ts';
import { type SourcedUnit, statementOf } from '../sites.ts';
import { type Few, fewInputs } from './few.ts';
import { sameArguments, sameTexts } from './match.ts';

/** A function of the program's own, called again and again with arguments that never change, and free of side effects. */
export const repeatedWork: Rule = {
  name: 'repeated-work',
  strategy: 'caching',
  find(c) {
    const found: Candidate[] = [];
    const others = new Set<SourcedUnit>();
    for (const unit of c.own(0.15)) {
      // What a package is handed by its callers shows too little in its own source.
      if (unit.category === APP && worth(c, unit.total, 0.3)) others.add(unit);
      if (
        !isFunction(unit.node) ||
        unit.node.params.length === 0 ||
        unit.node.async ||
        unit.node.generator ||
        !worth(c, unit.total, 0.15)
      )
        continue;
      const { pure, self, calls } = purityOf(c, { file: unit.file, node: unit.node });
      if (pure === 'no' || self || calls.size > 0 || queries(unit.file, unit.node)) continue;
      const place = sameArguments(c, unit) ?? sameTexts(c, unit);
      if (!place) continue;
      others.delete(unit);
      // A WeakMap takes no text for a key.
      const keptIn = place.texts ? 'Map' : 'WeakMap';
      const args = place.call.arguments.map((one) => textOf(place.file, one)).join(', ');
      const name = freshName(place.file, `${unit.label.name}Of${lastName(args, 'Input')}`);
      found.push({
        unit,
        title: place.ofEach
          ? `${codeName(unit.label.name)} computes the same results repeatedly: one per element of \`${place.ofEach}\`, which stays the same, on every iteration over it`
          : place.texts === 'few'
            ? `${codeName(unit.label.name)} computes the same results repeatedly: \`${args}\` is one of a few strings that stay the same`
            : `${codeName(unit.label.name)} computes the same result repeatedly: \`${args}\` never changes between its calls`,
        micros: unit.total,
        confidence: 0.8,
        evidence: [
          shareEvidence(c, 'total', unit.total, `is spent under ${codeName(unit.label.name)}`),
          sourceEvidence(
            place.file,
            place.call,
            place.ofEach
              ? `takes only an element of \`${place.ofEach}\``
              : place.texts === 'few'
                ? 'passes one of a few values that live on'
                : 'passes nothing that changes between calls',
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node: unit.node },
        level: 'cause',
        proposal: place.ofEach
          ? `Compute \`${unit.label.name}(${args})\` once per element, when it is added to \`${place.ofEach}\`, and keep the result there (or in a WeakMap by element).`
          : place.texts === 'few'
            ? `Cache the results of ${codeName(unit.label.name)} in a Map by string, filled on first use: each string is then processed once.`
            : `Call \`${unit.label.name}(${args})\` once and pass its result on, or cache it in a ${keptIn} by its argument: once instead of n times.`,
        tradeOffs: [
          'Memory: the result lives as long as its argument.',
          'Cache invalidation: where the argument is changed in place, discard the cached result.',
          'All callers share one result: no code may change it.',
        ],
        code: keptAnswers(
          place.file,
          statementOf(place.file, place.call),
          unit.label.name.replace(/\W/g, ''),
          ['input'],
          { kept: name, by: keptIn },
        ),
      });
    }
    return [...found, ...fewInputs(c, [...others]).map((one) => describe(c, one))];
  },
};

function describe(c: Case, few: Few): Candidate {
  const { unit, call, file, count, inputs, self, again } = few;
  const { name } = unit.label;
  const most = `${few.about ? 'about' : 'at most'} ${count}`;
  const of = inputs.map((one) => `\`${shortened(one, 30)}\``).join(', ');
  const on = self ? 'the fields of its object' : '';
  const from = [of, on].filter(Boolean).join(' and ') || 'nothing that changes';
  const key = inputs.length > 0 ? inputs.map((one) => shortened(one, 30)).join(', ') : '';
  return {
    unit,
    title:
      count === 1
        ? `${codeName(name)} computes the same result repeatedly, ${again}: it depends on ${from}, the same on every call`
        : `${codeName(name)} computes the same results repeatedly, ${again}: it depends on ${from}, ${most} different inputs`,
    micros: unit.total,
    confidence: count === 1 ? 0.78 : 0.72,
    evidence: [
      shareEvidence(c, 'total', unit.total, `is spent under ${codeName(name)}`),
      sourceEvidence(
        file,
        call,
        count === 1 ? 'passes nothing that changes between calls' : `passes ${most} different inputs`,
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: unit.node },
    level: 'cause',
    proposal:
      count === 1
        ? `Call ${codeName(name)} once, before the loop or on first use, and keep the result (a variable, or a field of its object).`
        : `Cache the results of ${codeName(name)} in a Map${key ? ` by \`${key}\`` : ''}${self ? ' that belongs to its object' : ''}, filled on first use: ${most} computations instead of one per call.`,
    tradeOffs: [
      'Memory: one entry per different input.',
      'Cache invalidation: where what it reads can change later, discard the cached results.',
      'All callers share one result: no code may change it.',
      ...(unit.node.async ? ['What is cached is the promise: delete it where it rejects.'] : []),
    ],
    code: remembered(few),
  };
}

/** A function in front of it that asks it once for each input; null where its object is an input as well. */
function remembered({ unit, call, file, inputs, self }: Few) {
  const given = unit.node.params.map((one) => (one.type === 'AssignmentPattern' ? one.left : one));
  if (self) return null;
  const names = given.map((one) => textOf(unit.file, one).replace(/[?:].*$/s, ''));
  return keptAnswers(file, statementOf(file, call), unit.label.name.replace(/\W/g, ''), names, {
    once: inputs.length === 0,
  });
}
