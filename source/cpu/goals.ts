import { nearest } from '../format/nearest.ts';
import { type CpuModel, GC } from './model.ts';
import { labelOf, nameOf, wallOf } from './query.ts';

/**
 * A limit on a metric: `self(parseRow) <= 10%`, `self(parse in lib/csv.js) <= 10%`, `total(load) <= 50ms`, `share(moment) <= 5%`, `wall <= 2s`, `cpu <= 1.5s`, `task.p99 <= 50ms`,
 * `gc.pause <= 20ms`, `gc <= 5%`, `retained(Session) <= 20MB`; of waits `op.p95(SELECT users) <= 20ms`, `route.p99(/orders) <= 200ms`, `loop.p99 <= 50ms`.
 */
export interface Goal {
  text: string;
  metric:
    | 'self'
    | 'total'
    | 'gcTriggered'
    | 'share'
    | 'category'
    | 'task'
    | 'retained'
    | 'wall'
    | 'cpu'
    | 'gcPause'
    | 'op'
    | 'route'
    | 'loop';
  /**
   * The function's (`parse`, or of one file `parse in lib/csv.js`), package's or constructor's name, the category, or the percentile; '' where the metric has
   * none.
   */
  of: string;
  /** Of `op` and `route`. */
  percentile?: 'p50' | 'p95' | 'p99' | 'max';
  /** `self(parseRow?)`: may be missing, and is then at 0. */
  optional: boolean;
  limit: number;
  unit: 'share' | 'micros' | 'bytes';
}

/** A limit to begin with, for what takes this share now: half of it. Below 1 % samples are too few to hold anything against. */
export const halfOf = (share: number): string => `${Math.max(1, Math.round(share * 50))}%`;

export interface GoalResult {
  goal: Goal;
  /** In the goal's unit; null where the recording has no such thing. */
  value: number | null;
  /** Null: unknown. The recording has no such figure, or nothing of that name. */
  holds: boolean | null;
  /** Nothing in the recording bears the name: it was renamed, or mistyped. */
  absent: boolean;
  /** Names in the recording that may be meant, where nothing bears that one. */
  nearest: string[];
}

/** What the run of a recording tells besides: the process's CPU time, and wall time from start to end. */
export interface RunTimes {
  wallMicros: number;
  userMicros: number;
  systemMicros: number;
}

const SHAPE =
  /^\s*(?:(self|total|gcTriggered|retained|share)\((.+?)(\?)?\)|(app|dependency|node|native|gc|program|idle|onCpu)|task\.(p50|p95|p99|max)|(wall|cpu|gc\.pause)|(op|route)\.(p50|p95|p99|max)\((.+?)(\?)?\)|loop\.(p50|p99|max))\s*(<=?)\s*([\d.]+)\s*(%|µs|us|ms|s|B|kB|KB|MB|GB)\s*$/;
const SCALE: Record<string, [Goal['unit'], number]> = {
  '%': ['share', 0.01],
  µs: ['micros', 1],
  us: ['micros', 1],
  ms: ['micros', 1e3],
  s: ['micros', 1e6],
  B: ['bytes', 1],
  kB: ['bytes', 1e3],
  KB: ['bytes', 1e3],
  MB: ['bytes', 1e6],
  GB: ['bytes', 1e9],
};

/** Some that may be set, for messages. */
export const GOAL_EXAMPLES =
  'self(parseRow) <= 10%, task.p99 <= 50ms, wall <= 2s, gc <= 5%, retained(Session) <= 5MB';

/** Reads a goal; null where the text is none. */
export function parseGoal(text: string): Goal | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [
    ,
    byName,
    name,
    mark,
    category,
    percentile,
    whole,
    waited,
    share,
    which,
    maybe,
    loop,
    ,
    amount,
    suffix,
  ] = found;
  const [unit, scale] = SCALE[suffix];
  const limit = Number(amount) * scale;
  if (!Number.isFinite(limit)) return null;
  const rest = { text: text.trim(), optional: (mark ?? maybe) !== undefined, limit, unit };
  if (waited)
    return {
      ...rest,
      metric: waited as 'op' | 'route',
      of: which.trim(),
      percentile: share as Goal['percentile'],
    };
  if (loop) return { ...rest, metric: 'loop', of: loop };
  if (byName) return { ...rest, metric: byName as Goal['metric'], of: name.trim() };
  if (category) return { ...rest, metric: 'category', of: category };
  if (percentile) return { ...rest, metric: 'task', of: percentile };
  return { ...rest, metric: whole === 'gc.pause' ? 'gcPause' : (whole as Goal['metric']), of: '' };
}

/**
 * What a CPU recording says of a goal. Functions of one name count together, unless it says of which file. Where nothing is called so, and where the recording cannot have the
 * figure (tasks without samples, retained sizes), the goal is neither held nor broken but unknown: a rename must not switch it off.
 */
export function evaluateGoal(model: CpuModel, goal: Goal, times?: RunTimes | null): GoalResult {
  const value = valueOfGoal(model, goal, times);
  if (value === 0) {
    const names = namesFor(model, goal);
    if (names !== null && !names.has(goal.of)) return absentResult(goal, names);
  }
  return resultOf(goal, value);
}

export const resultOf = (goal: Goal, value: number | null): GoalResult => ({
  goal,
  value,
  holds: value === null ? null : value <= goal.limit,
  absent: false,
  nearest: [],
});

export function absentResult(goal: Goal, names: Iterable<string>): GoalResult {
  const holds = goal.optional ? true : null;
  return { goal, value: 0, holds, absent: true, nearest: goal.optional ? [] : nearest(goal.of, names) };
}

/** What a goal can be about; null where its metric has no names. */
function namesFor(model: CpuModel, { metric, of }: Goal): Set<string> | null {
  if (metric === 'share') return new Set(model.packages.map(({ name }) => name));
  if (metric !== 'self' && metric !== 'total' && metric !== 'gcTriggered') return null;
  const names = new Set<string>();
  const file = fileOf(of);
  for (const frame of model.functions.order) {
    const { name, url } = labelOf(model, frame);
    names.add(name);
    if (file !== null)
      names.add(`${name} in ${url.endsWith(`/${file}`) ? file : url.slice(url.lastIndexOf('/') + 1)}`);
  }
  return names;
}

/** `lib/csv.js` of `parse in lib/csv.js`. */
const fileOf = (of: string): string | null => / in (\S+)$/.exec(of)?.[1] ?? null;

/** The functions that a goal is about: of one name, or of one name in a file whose path ends so. */
function isMeant(model: CpuModel, of: string): (frame: number) => boolean {
  const file = fileOf(of);
  if (file === null) return (frame) => nameOf(model, frame) === of;
  const name = of.slice(0, -` in ${file}`.length);
  return (frame) => {
    const label = labelOf(model, frame);
    return (
      label.name === of || (label.name === name && (label.url === file || label.url.endsWith(`/${file}`)))
    );
  };
}

function valueOfGoal(model: CpuModel, goal: Goal, times?: RunTimes | null): number | null {
  const { functions, tasks, categories, onCpu, wall, packages, recording } = model;
  const inUnit = (micros: number, base = onCpu) =>
    goal.unit === 'share' ? (base > 0 ? micros / base : 0) : micros;
  if ((goal.unit === 'bytes') !== (recording.kind === 'allocation') && goal.unit !== 'share') return null;
  switch (goal.metric) {
    case 'retained':
    case 'op':
    case 'route':
    case 'loop':
      return null;
    case 'wall':
    case 'cpu':
      if (goal.unit !== 'micros') return null;
      if (goal.metric === 'wall') return times?.wallMicros ?? wallOf(model);
      return times ? times.userMicros + times.systemMicros : onCpu;
    case 'gcPause':
      return goal.unit === 'micros' && recording.timeline.count > 0 ? longestPause(model) : null;
    case 'task':
      if (tasks.count === 0 || goal.unit === 'share') return null;
      return tasks[goal.of as 'p50' | 'p95' | 'p99' | 'max'];
    case 'category':
      if (goal.of === 'onCpu') return inUnit(onCpu, wall);
      return inUnit(categories[goal.of as keyof typeof categories], goal.of === 'idle' ? wall : onCpu);
    case 'share':
      return inUnit(packages.find(({ name }) => name === goal.of)?.self ?? 0);
    default: {
      const column = { self: functions.self, total: functions.total, gcTriggered: functions.gc }[goal.metric];
      const meant = isMeant(model, goal.of);
      let sum = 0;
      for (const frame of functions.order) if (meant(frame)) sum += column[frame];
      return inUnit(sum);
    }
  }
}

/** The longest uninterrupted stretch of samples in the garbage collector. */
function longestPause({ recording: { timeline, nodes }, functions }: CpuModel): number {
  let [longest, pause] = [0, 0];
  for (let i = 0; i < timeline.count; i++) {
    const collects = functions.category[nodes.frame[timeline.node[i]]] === GC;
    pause = collects ? pause + timeline.time[i + 1] - timeline.time[i] : 0;
    longest = Math.max(longest, pause);
  }
  return longest;
}
