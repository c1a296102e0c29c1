import { Pipeline } from './core/pipeline.ts';
import { RuleSet } from './rules/rule-set.ts';
import { rules } from './rules/defaults.ts';
import { synthetic } from './sources/synthetic.ts';
import { parse } from './stages/parse.ts';
import { sample } from './stages/filter.ts';
import { redact } from './stages/redact.ts';
import { Clusterer } from './stages/cluster.ts';
import { StreamLimiter } from './stages/limit.ts';
import { stageReport } from './core/report.ts';
import { Stats } from './stages/stats.ts';
import { BatchWriter } from './stages/batch.ts';

const set = new RuleSet(rules);
const clusters = new Clusterer();
const stats = new Stats();
const writer = new BatchWriter(500);
const limiter = new StreamLimiter(1.4, 40);
const pipeline = new Pipeline().use(parse).use(sample(0.2)).use(limiter).use(redact(set)).use(clusters).use(stats).use(writer);

for (const raw of synthetic(36_000, 88)) pipeline.push(raw);
writer.close();

console.log(stageReport(pipeline), limiter.dropped().length);
for (const [id, n] of [...set.hits].sort()) console.log(id, n);
console.log([...stats.byService].map(([s, r]) => `${s} ${JSON.stringify(r)}`).sort().join('\n'));
console.log(stats.busiest().join(' '), writer.totals, writer.digest());
console.log(clusters.top(5).join('\n'));
