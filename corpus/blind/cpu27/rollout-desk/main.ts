import { ClauseBook } from './clauses.ts';
import { Container, Token } from './container.ts';
import { Bucketer, FlagEvaluator } from './evaluator.ts';
import { ExposureLog } from './exposures.ts';
import type { RuleRow, Subject } from './model.ts';
import { FlagRepository } from './repository.ts';

const T = {
  repository: new Token<FlagRepository>('repository'),
  clauses: new Token<ClauseBook>('clauses'),
  bucketer: new Token<Bucketer>('bucketer'),
  evaluator: new Token<FlagEvaluator>('evaluator'),
  exposures: new Token<ExposureLog>('exposures'),
};

const app = new Container()
  .provide(T.repository, () => new FlagRepository())
  .provide(T.clauses, () => new ClauseBook())
  .provide(T.bucketer, () => new Bucketer())
  .provide(T.evaluator, (c) => new FlagEvaluator(c.get(T.repository), c.get(T.clauses), c.get(T.bucketer)))
  .provide(T.exposures, () => new ExposureLog());

let seed = 20471;
const rnd = (n: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
};
const COUNTRIES = ['DE', 'FR', 'PL', 'SE', 'US', 'BR', 'JP', 'IN'];
const PLANS = ['free', 'team', 'pro', 'enterprise'];
const pick = <V>(list: V[]): V => list[rnd(list.length)]!;

function seedFlags(repository: FlagRepository): void {
  let id = 1;
  for (let f = 0; f < 45; f++) {
    const key = `${pick(['checkout', 'editor', 'billing', 'search', 'sync'])}-${f}`;
    const rules: RuleRow[] = [];
    for (let r = 0; r < 4; r++) {
      const shapes = [
        `plan == "${pick(PLANS)}" and country in ["${pick(COUNTRIES)}", "${pick(COUNTRIES)}"]`,
        `seats >= ${5 + rnd(90)} and not (country == "${pick(COUNTRIES)}" or plan == "free")`,
        `email startsWith "qa${rnd(9)}" or (beta == true and seats < ${rnd(40)})`,
        `appVersion >= ${2 + rnd(5)}.5 and plan != "${pick(PLANS)}" and seats > ${rnd(120)}`,
      ];
      const on = 10000 + rnd(80000);
      rules.push({
        id: id++, flag: key, position: rnd(100), clause: shapes[(f + r) % shapes.length]!,
        variations: [{ name: 'on', weight: on }, { name: 'off', weight: 100000 - on }],
      });
    }
    repository.save({ key, salt: `s${rnd(1e6)}`, enabled: rnd(12) > 0, revision: 1, fallback: 'off' }, rules);
  }
}

function* visitors(count: number): Generator<Subject> {
  for (let i = 0; i < count; i++) {
    yield {
      key: `user-${rnd(50000)}`,
      attributes: {
        plan: pick(PLANS), country: pick(COUNTRIES), seats: rnd(150), beta: rnd(5) === 0,
        email: `${pick(['qa1', 'qa4', 'mia', 'tom', 'eve'])}@example.org`,
        appVersion: 1 + rnd(70) / 10, seenAt: 1700000000 + i * 7,
      },
    };
  }
}

seedFlags(app.get(T.repository));
const evaluator = app.get(T.evaluator);
const exposures = app.get(T.exposures);
for (const subject of visitors(3000)) exposures.record(subject, evaluator.snapshot(subject));
const { top, digest } = exposures.summary();
for (const [slot, count] of top) console.log(`${slot.padEnd(28)} ${count}`);
console.log(`${exposures.batches} batches, ${exposures.bytes} bytes, digest ${digest}`);
