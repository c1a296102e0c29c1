import type { Member } from '../../cpu/run.ts';
import { duration, factor, percent } from '../../format/numbers.ts';
import { loading } from '../case/loading.ts';
import { verificationFor } from '../code/emit.ts';
import { enclosingFunction, functionName, lineOf } from '../facts/syntax.ts';
import type { Evidence, Finding } from '../finding.ts';
import { codeName, sourceEvidence } from '../rule.ts';
import { amdahl } from '../stats.ts';
import type { RunFinding } from './run-finding.ts';
import type { Kind, Starter } from './starters.ts';

// What is said of a thread or process that is started for each task.

/** Threads or processes that one call started one after the other, and what loading their modules took. */
export interface Started {
  starter: Starter;
  parent: Member;
  members: Member[];
  /** How many of them there were at a time, at most. */
  atOnce: number;
  /** Microseconds on the CPU in which all of them loaded modules, and that they had. */
  loaded: number;
  onCpu: number;
  /** Of the CPU time of the run, what loading takes in all but as many as there are at once. */
  share: number;
}

const WORDS: Record<Kind, { one: string; many: string; keep: string }> = {
  worker: {
    one: 'a worker thread',
    many: 'worker threads',
    keep: 'send each task with `postMessage` to one that is free, and end them when the program is done (`terminate()`, or `unref()`). Packages such as piscina and workerpool do this',
  },
  process: {
    one: 'a Node process',
    many: 'Node processes',
    keep: 'give each task to one that is free (`fork` and `send`, or lines on its standard input), and end them when the program is done. Or do tasks that are short in this process, or in worker threads, which start faster',
  },
};

/** Of what loading takes, what handing tasks over costs at most. */
const COST = 0.1;
/** Packages that are named. */
const NAMED = 4;

export function describe(started: Started): RunFinding {
  const { starter, parent, members, atOnce, loaded, onCpu, share } = started;
  const { kind, file, node, url } = starter;
  const { one, many, keep } = WORDS[kind];
  const name = nameOf(starter);
  const count = members.length;
  const maxSpeedup = amdahl(share * (1 - COST));
  const evidence: Evidence[] = [
    {
      metric: 'started',
      value: count,
      unit: 'count',
      text: `${count} ${many} were recorded, ${atOnce === 1 ? 'one' : `at most ${atOnce}`} at a time`,
    },
    {
      metric: 'startup',
      value: onCpu > 0 ? loaded / onCpu : 0,
      unit: 'share',
      text: `${percent(onCpu > 0 ? loaded / onCpu : 0)} of their CPU time, ${duration(loaded)}, is module loading: ${duration(loaded / count)} each${loadedAgain(started)}`,
    },
    {
      metric: 'total',
      value: share,
      unit: 'share',
      text: `${percent(share)} of the CPU time of the run is module loading in all but ${atOnce} of them`,
    },
    sourceEvidence(file, node, 'starts each of them'),
  ];
  const finding: Finding = {
    rule: 'worker-per-task',
    verdict: 'optimize',
    title:
      `${codeName(name)} starts ${one} for each task: ${count} in this run, and each loads its modules again`.replace(
        /^the /,
        'The ',
      ),
    strategy: 'caching',
    subject: { name, url, line: lineOf(node), column: null },
    package: null,
    basis: 'source',
    evidence,
    confidence: 0.9,
    impact: {
      share,
      of: 'CPU time of the run',
      maxSpeedup,
      bound: 'at least',
      bytes: null,
      text: `at least ${factor(maxSpeedup)} less CPU time in the whole run (if those ${percent(share)} disappeared; starting the ${kind === 'worker' ? 'threads' : 'processes'} themselves comes on top)`,
    },
    proposal: `Start as many ${many} as there are to be at once (${atOnce} here) a single time and keep them: ${keep}.`,
    tradeOffs: [
      'What a task leaves behind in variables of a module is there for the next: reset it.',
      'Memory stays in use between tasks.',
      'One that crashes or hangs has to be replaced.',
    ],
    code: null,
    benchmark:
      "# CPU time (User + System) of the whole run, before and after:\nhyperfine --warmup 1 'node YOUR-PROGRAM'\n",
    verification: verificationFor(null, null, null),
    goal: null,
  };
  return { finding, members: [parent, ...members], share };
}

function nameOf({ file, node }: Starter): string {
  const fn = enclosingFunction(file, node);
  const name = fn ? functionName(file, fn) : '';
  return name || `the top level of ${file.path.replace(/^.*[\\/]/, '')}`;
}

/** The packages that most of the time went to, where stacks show it. */
function loadedAgain({ members }: Started): string {
  const micros = new Map<string, number>();
  for (const { model } of members)
    for (const one of loading({ model }).packages)
      micros.set(one.name, (micros.get(one.name) ?? 0) + one.micros);
  const names = [...micros].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return names.length === 0 ? '' : `, ${names.slice(0, NAMED).join(', ')} among them`;
}
