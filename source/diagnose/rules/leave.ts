import { wilson } from '../../cpu/interval.ts';
import { APP, DEPENDENCY, NATIVE, NODE } from '../../cpu/model.ts';
import { calleesOf, isMetaFrame, labelOf, nameOf, paretoCount, wallOf } from '../../cpu/query.ts';
import { duration, percent } from '../../format/numbers.ts';
import type { Case } from '../case/case.ts';
import { loading, programPackage } from '../case/loading.ts';
import type { Evidence } from '../finding.ts';
import { type Candidate, onCpuSamples, type Rule, shareEvidence, unitEvidence } from '../rule.ts';
import { served } from './sites.ts';

const KEEP = ['Optimizing here costs readability and time, and cannot be felt.'];
const RECORD_MORE = `# A longer recording under the load that is slow:\nnode --cpu-prof --cpu-prof-interval 500 YOUR-PROGRAM\n`;

/** Too few samples to say anything. */
export const tooFewSamples: Rule = {
  name: 'too-few-samples',
  strategy: 'none',
  needs: ['samples'],
  find(c) {
    const samples = onCpuSamples(c);
    // A program that waits has few samples on the CPU however long it is recorded: that is told as such.
    if (samples >= 60 || c.model.categories.idle > 0.7 * c.model.wall) return [];
    const top = c.model.functions.order[0];
    const hits = top === undefined ? 0 : c.model.functions.samples[top];
    const { low, high } = wilson(hits, samples);
    return [
      leave({
        title: `${samples === 1 ? '1 sample on the CPU is' : `${samples} samples on the CPU are`} too few to conclude anything`,
        micros: c.model.onCpu,
        // Half of thirty samples is still more than a third at worst; half of twenty is anything.
        decides: samples < 30,
        confidence: 0.99,
        evidence: [
          {
            metric: 'samples',
            value: samples,
            unit: 'count',
            text: `${samples} samples on the CPU in ${duration(wallOf(c.model))}; the largest share, ${percent(hits / Math.max(1, samples))}, could be anything from ${percent(low)} to ${percent(high)}`,
          },
        ],
        proposal:
          'Record longer, or the same work many times over, or with a shorter interval (--cpu-prof-interval 200); change nothing on the strength of this.',
        benchmark: RECORD_MORE,
      }),
    ];
  },
};

/** The program mostly waits; what it waits for a CPU profile cannot see. */
export const mostlyIdle: Rule = {
  name: 'mostly-idle',
  strategy: 'network-and-io',
  needs: ['samples'],
  find(c) {
    const idle = c.model.categories.idle / (wallOf(c.model) || 1);
    if (idle < 0.7) return [];
    return [
      leave({
        title: `The program waits ${percent(idle)} of the time: its CPU is not what is slow`,
        micros: c.model.onCpu,
        // Where the CPU is all but unused and nobody waits long for it, no share of it is worth a change.
        decides: idle >= 0.9 && [...c.model.tasks.duration].slice(1).every((duration) => duration < 50_000),
        apart: true,
        confidence: 0.97,
        evidence: [
          {
            metric: 'idle',
            value: idle,
            unit: 'share',
            text: `${percent(idle)} of ${duration(wallOf(c.model))} is idle; ${duration(c.model.onCpu)} on the CPU`,
          },
          {
            metric: 'task.p95',
            value: c.model.tasks.p95,
            unit: 'micros',
            text: `${c.model.tasks.count} tasks, p95 ${duration(c.model.tasks.p95)}, longest ${duration(c.model.tasks.max)}`,
          },
        ],
        proposal:
          "If it is slow all the same, it waits for something: a CPU profile cannot see for what. Record that instead: the queries with their times (the database's slow log, EXPLAIN), requests going out (node --trace-event-categories node.async_hooks,node.net, or diagnostics_channel), and how full the pools are.",
        benchmark: `# What it waits for:\nnode --trace-event-categories v8,node,node.async_hooks,node.fs.sync,node.net.native YOUR-PROGRAM\n# and, for latency under load:\nnpx autocannon -d 20 http://localhost:PORT/path\n`,
      }),
    ];
  },
};

/** The largest share of one function of a flat profile. */
const SPREAD = 0.3;

/** Time spread so thin that no single change can be felt. */
export const flatProfile: Rule = {
  name: 'flat-profile',
  strategy: 'none',
  needs: ['samples'],
  find(c) {
    const [top] = c.units;
    if (!top || c.share(top.self) > SPREAD || nodeFunction(c) !== null) return [];
    const pareto = paretoCount(c.model, 0.8);
    return [
      leave({
        title: 'Nothing here is worth optimizing: the time is spread out',
        micros: c.model.onCpu * 0.9,
        confidence: 0.9,
        evidence: [
          shareEvidence(
            c,
            'self',
            top.self,
            `is the largest share of any function of the program (${top.label.name})`,
          ),
          {
            metric: 'pareto',
            value: pareto.functions,
            unit: 'count',
            text: `${percent(pareto.reached)} of on-CPU time takes ${pareto.functions} functions out of ${pareto.of}`,
          },
          ...parts(c),
        ],
        proposal:
          toolAdvice(c) ??
          `Leave it. Even if ${top.label.name} took no time at all, the whole would be ${percent(c.share(top.self))} shorter. If it is too slow all the same, do less of the whole: fewer requests, cached results, more processes.`,
      }),
    ];
  },
};

/** Where a tool out of node_modules is the program: its code is not the reader's to change. */
function toolAdvice(c: Case): string | null {
  const name = programPackage(c);
  const tool = c.model.packages.find((one) => one.name === name);
  if (!tool || c.share(tool.self) < 0.4) return null;
  return `The program is the tool ${tool.name}, and ${percent(c.share(tool.self))} is its own work, spread out. What can be won lies in how it is used: give it less to do (fewer files, its cache or incremental mode, plugins that are not needed left out), upgrade it, or replace it.`;
}

/** What a flat profile is made of, where a part of it is worth knowing: loading modules, node itself, collection, packages. */
function parts(c: Case): Evidence[] {
  const { categories, packages } = c.model;
  const { total } = loading(c);
  const shares: [string, number, string][] = [
    [
      'startup',
      total,
      'is loading modules: module.enableCompileCache() keeps their compiled code between runs',
    ],
    ['node', categories.node - Math.min(total, categories.node), "is node's own, loading aside"],
    ['gc', categories.gc, 'is garbage collection'],
    ...packages
      .slice(0, 2)
      .map((one): [string, number, string] => ['package', one.self, `is in the package ${one.name}`]),
  ];
  return shares
    .filter(([metric, micros]) => c.share(micros) >= (metric === 'gc' ? 0.08 : 0.2))
    .map(([metric, micros, what]) => shareEvidence(c, metric, micros, what));
}

/** Most of the time is a package's own, and its source shows no known cause. */
export const dependencyBound: Rule = {
  name: 'dependency-bound',
  strategy: 'none',
  needs: ['samples'],
  find(c) {
    const [top] = c.model.packages;
    if (!top || c.share(top.self) < 0.4 || c.samples(top.self) < 20) return [];
    // A tool that is started out of node_modules is the program.
    if (top.name === programPackage(c)) return [];
    const unit = c.units.find((one) => one.package === top.name) ?? null;
    const caller = unit ? c.callers(unit).find((one) => one.unit.category === APP) : undefined;
    return [
      {
        ...leave({
          title: `The time is in the package ${top.name}, not in this program`,
          micros: top.self,
          confidence: 0.9,
          evidence: [
            shareEvidence(c, 'self', top.self, `is in ${top.name}`),
            ...(unit ? unitEvidence(c, unit) : []),
          ],
          proposal: `Three ways, in this order: call ${top.name} less (${caller ? `from ${caller.unit.label.name}: ` : ''}fewer calls, cached results, larger batches); upgrade it; replace it by something made for the case. There is nothing to gain in the program's own functions.`,
        }),
        subject: { name: top.name, url: '', line: null, column: null },
      },
    ];
  },
};

/** V8's own frames that run a module or what awaits: time right under them is of a stack that V8 could not walk. */
const RUNNERS = /^(evaluate|runMicrotasks)$/;

/** The row of `recording.frames` of a function of node's own that is most of the recording; null where there is none. */
function nodeFunction(c: Case): number | null {
  const { category, self, order } = c.model.functions;
  const top = order.find(
    (frame) => !RUNNERS.test(nameOf(c.model, frame)) || labelOf(c.model, frame).url !== '',
  );
  if (top === undefined || (category[top] !== NODE && category[top] !== NATIVE)) return null;
  return c.share(self[top]) > SPREAD && !isMetaFrame(c.model, top) ? top : null;
}

/** One function of node's is where the time goes, and its caller's source shows no known cause. */
export const nodeBound: Rule = {
  name: 'node-bound',
  strategy: 'none',
  needs: ['samples'],
  find(c) {
    const frame = nodeFunction(c);
    if (frame === null) return [];
    const { name, url } = labelOf(c.model, frame);
    const what = `${name || '(anonymous)'}${url.startsWith('node:') ? ` (${url})` : ''}`;
    const micros = c.model.functions.self[frame];
    const callers = c.units
      .map((unit) => ({ unit, micros: c.timeUnder(unit, (one) => one === frame) }))
      .filter(({ unit, micros: under }) => unit.category === APP && under > 0)
      .sort((a, b) => b.micros - a.micros || a.unit.total - b.unit.total);
    const [first] = callers;
    // What calls the program's own functions may have been given them: V8 counts what it inlines as the caller's.
    const { category } = c.model.functions;
    const own =
      category[frame] === NODE
        ? calleesOf(c.model, frame).find((callee) => category[callee.frame] === APP)
        : undefined;
    return [
      {
        ...leave({
          title: `The time is ${own ? 'counted as' : 'in'} node's own ${what}${first ? `, called by ${first.unit.label.name}` : ''}`,
          micros,
          confidence: own ? 0.5 : 0.8,
          evidence: [
            shareEvidence(c, 'self', micros, `is ${what}'s own`),
            ...(own
              ? [
                  {
                    metric: 'total',
                    value: own.total,
                    unit: 'micros' as const,
                    text: `it calls the program's own ${nameOf(c.model, own.frame)} (${duration(own.total)}): what V8 inlines of such a function is counted as its caller's`,
                  },
                ]
              : []),
            ...(first
              ? [
                  shareEvidence(c, 'caller', first.micros, `of it under ${first.unit.label.name}`),
                  ...unitEvidence(c, first.unit),
                ]
              : []),
          ],
          ...(own && {
            verdict: 'investigate' as const,
            tradeOffs: ['Without inlining the program is slower: compare shares, not times.'],
            benchmark: `# Each function by itself, to see whose time it is:\nnode --no-turbo-inlining --cpu-prof YOUR-PROGRAM\n`,
          }),
          proposal: `${own ? "First see whose time it is: record once without inlining, and follow what is then the program's. What is left is node's. " : ''}Its source is node's, so it can only be called less, or with less: keep results that do not change, pass larger pieces at once, or have it done elsewhere (an asynchronous form, a worker thread).`,
        }),
        frames: [frame],
        subject: { name, url, line: null, column: null },
      },
    ];
  },
};

/** One function is where the time goes, and nothing in it is known to be wrong: it is the job. */
export const noKnownCause: Rule = {
  name: 'no-known-cause',
  strategy: 'none',
  needs: ['samples'],
  find(c) {
    const unit = c.units.find((one) => one.category === APP || one.category === DEPENDENCY);
    if (!unit || c.share(unit.self) <= 0.3) return [];
    const read = unit.node !== null;
    const who = served(c, unit);
    const share = c.share(unit.self);
    return [
      {
        unit,
        verdict: read ? 'leave' : 'investigate',
        title: read
          ? `${unit.label.name} is where the time goes, and its source shows no known cause: it may well be the job`
          : `${unit.label.name} is where the time goes; its source was not found, so the cause is open`,
        micros: unit.self,
        confidence: read ? 0.6 : 0.5,
        evidence: unitEvidence(c, unit),
        level: 'rest',
        impact: read
          ? `no cause is known, so no gain is: all that can be said is that it takes ${percent(share)}`
          : undefined,
        proposal: read
          ? `Leave it, unless a goal is missed. Then: do it less often (is every call needed, can results be kept?), or run it elsewhere: ${percent(share)} of the time could move to a worker thread${who ? `, out of the way of ${who}` : ''}.`
          : `Give the source with --source-root DIR: with the lines and the syntax tree of ${unit.label.name} the cause can be told. Until then: this is where to look first.`,
        tradeOffs: [
          'No known cause is no proof that there is none: the rules know what usually goes wrong.',
          'A worker thread does not make it faster, only concurrent.',
        ],
        strategy: who ? 'parallelization' : 'none',
      },
    ];
  },
};

/** When no rule has anything to say. */
export const nothing: Rule = {
  name: 'nothing-found',
  strategy: 'none',
  needs: ['samples'],
  find: (c) => [
    leave({
      title: 'Nothing here is worth optimizing',
      micros: c.model.onCpu * 0.01,
      confidence: 0.5,
      evidence: [
        {
          metric: 'samples',
          value: c.model.sampleCount,
          unit: 'count',
          text: `${c.model.sampleCount} samples over ${duration(wallOf(c.model))}, and no function of the program stands out`,
        },
      ],
      proposal: 'Leave it. Set a goal and let `culprit check` watch it, so that this stays true.',
    }),
  ],
};

const leave = (
  known: Pick<Candidate, 'title' | 'micros' | 'confidence' | 'evidence' | 'proposal'> & Partial<Candidate>,
): Candidate => ({
  unit: null,
  verdict: 'leave',
  tradeOffs: KEEP,
  level: 'rest',
  goal: null,
  benchmark: RECORD_MORE,
  ...known,
});
