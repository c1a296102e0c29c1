import { labelOf } from '../../cpu/query.ts';
import type { Member } from '../../cpu/run.ts';
import type { SourceReader } from '../../files/reader.ts';
import { duration, factor, percent } from '../../format/numbers.ts';
import { loading } from '../case/loading.ts';
import { verificationFor } from '../code/emit.ts';
import { installed } from '../dependency.ts';
import { enclosingFunction, functionName, lineOf } from '../facts/syntax.ts';
import type { Evidence, Finding } from '../finding.ts';
import { packageText } from '../levers.ts';
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
/** Of what is loaded, what one package must be of it to be named for all. */
const MOST_OF_IT = 0.5;
/** Packages that are named. */
const NAMED = 4;

export function describe(started: Started, sources: SourceReader): RunFinding {
  const { starter, parent, members, atOnce, loaded, onCpu, share } = started;
  const { kind, file, node, url } = starter;
  const { one, many, keep } = WORDS[kind];
  const name = nameOf(starter);
  const count = members.length;
  const maxSpeedup = amdahl(share * (1 - COST));
  const packages = packagesOf(started);
  // Where one package is most of what is loaded, to load less of it helps those that stay as well.
  const [most] = packages;
  const main = most && most.micros >= MOST_OF_IT * loaded ? sources.packageOf(most.url) : null;
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
      text: `${percent(onCpu > 0 ? loaded / onCpu : 0)} of their CPU time, ${duration(loaded)}, is module loading: ${duration(loaded / count)} each${loadedAgain(packages)}`,
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
      `${codeName(name)} starts ${one} for each task: ${count} in this run, and each loads ${main ? packageText(main) : 'its modules'} again`.replace(
        /^the /,
        'The ',
      ),
    strategy: 'caching',
    subject: { name, url, line: lineOf(node), column: null },
    package: main,
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
    proposal: `Start as many ${many} as there are to be at once (${atOnce} here) a single time and keep them: ${keep}.${main ? ` And load less in each: of ${main.name} only the part that is used (a path within the package), at its first use; or upgrade it${installed(main.version)}, as newer versions may load less.` : ''}`,
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

interface LoadedPackage {
  name: string;
  url: string;
  micros: number;
}

/** The packages that most of the time went to, where stacks show it. */
function packagesOf({ members }: Started): LoadedPackage[] {
  const found = new Map<string, LoadedPackage>();
  for (const { model } of members)
    for (const { name, micros, frames } of loading({ model }).packages) {
      const known = found.get(name);
      if (known) known.micros += micros;
      else found.set(name, { name, micros, url: labelOf(model, frames[0]).url });
    }
  return [...found.values()].sort((a, b) => b.micros - a.micros);
}

const loadedAgain = (packages: readonly LoadedPackage[]): string =>
  packages.length === 0
    ? ''
    : `, ${packages
        .slice(0, NAMED)
        .map(({ name }) => name)
        .join(', ')} among them`;
