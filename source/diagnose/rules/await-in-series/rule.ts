import { wallOf } from '../../../cpu/query.ts';
import { duration, percent } from '../../../format/numbers.ts';
import type { Case } from '../../case/case.ts';
import { rewrite, shownOnly } from '../../code/edit.ts';
import { calleeName, isCall, textOf } from '../../facts/syntax.ts';
import { type Candidate, codeName, type Rule, sourceEvidence, unitEvidence } from '../../rule.ts';
import { awaitedBy, SEEN } from '../await-in-loop/match.ts';
import { serves } from '../sites.ts';
import { awaitOf, type Series, seriesOf } from './match.ts';

/** `const a = await x(); const b = await y();`, where y needs nothing of a: their waits add up. Seen by the source, weighed by the idle time. */
export const awaitInSeries: Rule = {
  name: 'await-in-series',
  strategy: 'lazy-and-async',
  find: (c) =>
    seriesOf(c)
      // Of several in a program the longest says the most; the others are said when it is mended.
      .sort((a, b) => b.statements.length - a.statements.length || b.turns - a.turns)
      .slice(0, 1)
      .map((one) => describe(c, one)),
};

function describe(c: Case, series: Series): Candidate {
  const { unit, statements, turns } = series;
  const { file } = unit;
  const { idle } = c;
  // A server that few people ask is idle, too: that it waits here is not shown.
  const seen = turns >= SEEN && statements.length > 2 && !serves(c);
  const named = statements.map((one) => nameOf(awaitedBy(awaitOf(one)!)!));
  return {
    unit,
    verdict: seen ? 'optimize' : 'investigate',
    title: `${codeName(unit.label.name)} awaits ${listed(named)} one after the other, and none needs what another gave`,
    micros: unit.total,
    weight: idle,
    impact: `${percent(idle)} of the wall time is spent waiting; waits that overlap cost the longest of them, not their sum`,
    confidence: seen ? 0.8 : 0.55,
    evidence: [
      {
        metric: 'idle',
        value: idle,
        unit: 'share',
        text: `${percent(idle)} of ${duration(wallOf(c.model))} wall time is idle, in ${c.model.tasks.count} short tasks between waits`,
      },
      ...(seen
        ? [
            {
              metric: 'tasks',
              value: turns,
              unit: 'count' as const,
              text: `${turns} of these tasks run under it`,
            },
          ]
        : []),
      sourceEvidence(file, statements[1], 'waits for the one before, and uses nothing of it'),
      ...(unit.frames.length > 0 ? unitEvidence(c, unit) : []),
    ],
    place: { file, node: statements[0] },
    level: 'cause',
    proposal: `Start all ${statements.length} at once and await them together with Promise.all. \`culprit record --waits\` shows how long each of them takes, and what is left when they overlap.`,
    tradeOffs: [
      'The other side gets the requests at once: limit how many run together where it is weak.',
      'Promise.all rejects at the first failure while the others keep running.',
      'Where one is to fail before the next is asked, that order is lost.',
    ],
    code: together(series),
  };
}

const nameOf = (node: Parameters<typeof isCall>[0]): string =>
  isCall(node) ? `\`${calleeName(node)}()\`` : 'a call';

/** `a, b and c`; of many the first three. */
function listed(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** One declaration of all, behind one await. */
function together({ unit, statements }: Series) {
  const { file } = unit;
  const declared = statements.map((one) => one.declarations[0]);
  const names = declared.map(({ id }) => textOf(file, id)).join(', ');
  const calls = declared.map(({ init }) => textOf(file, awaitedBy(init!)!));
  const [first] = statements;
  const pad = /^[ \t]*/.exec(file.text.slice(file.lineStarts[first.loc!.start.line - 1]))![0];
  const text = `${first.kind} [${names}] = await Promise.all([\n${calls.map((one) => `${pad}  ${one},\n`).join('')}${pad}]);`;
  return shownOnly(rewrite(file, unit.node, [{ start: first.start!, end: statements.at(-1)!.end!, text }]));
}
