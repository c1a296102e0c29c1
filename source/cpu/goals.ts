import type { CpuModel } from './model.ts';
import { nameOf } from './query.ts';

/** A limit on a metric: `self(parseRow) <= 10%`, `task.p99 <= 50ms`, `gc <= 5%`, `retained(Session) <= 20MB`. */
export interface Goal {
  text: string;
  metric: 'self' | 'total' | 'gcTriggered' | 'category' | 'task' | 'retained';
  /** The function's or constructor's name, the category, or the percentile. */
  of: string;
  limit: number;
  unit: 'share' | 'micros' | 'bytes';
}

export interface GoalResult {
  goal: Goal;
  /** In the goal's unit; null where the recording has no such thing. */
  value: number | null;
  holds: boolean;
  /** Nothing in the recording bears the name: it is gone, or mistyped. Its goal holds all the same. */
  absent: boolean;
}

const SHAPE =
  /^\s*(?:(self|total|gcTriggered|retained)\((.+)\)|(app|dependency|node|native|gc|program|idle|onCpu)|task\.(p50|p95|p99|max))\s*(<=?)\s*([\d.]+)\s*(%|µs|us|ms|s|B|kB|KB|MB|GB)\s*$/;
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

/** Reads a goal; null where the text is none. */
export function parseGoal(text: string): Goal | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [, byName, name, category, percentile, , amount, suffix] = found;
  const [unit, scale] = SCALE[suffix];
  const limit = Number(amount) * scale;
  if (!Number.isFinite(limit)) return null;
  const clean = text.trim();
  if (byName) return { text: clean, metric: byName as Goal['metric'], of: name.trim(), limit, unit };
  if (category) return { text: clean, metric: 'category', of: category, limit, unit };
  return { text: clean, metric: 'task', of: percentile, limit, unit };
}

/**
 * What a CPU recording says of a goal. Functions of one name count together. A function that was never sampled is at 0, so its
 * goal holds; a metric that this recording cannot have (tasks without samples, retained sizes) has no value, and does not hold.
 */
export function evaluateGoal(model: CpuModel, goal: Goal): GoalResult {
  const value = valueOfGoal(model, goal);
  const named =
    value === 0 && (goal.metric === 'self' || goal.metric === 'total' || goal.metric === 'gcTriggered');
  const absent = named && !model.functions.order.some((frame) => nameOf(model, frame) === goal.of);
  return { goal, value, holds: value !== null && value <= goal.limit, absent };
}

function valueOfGoal(model: CpuModel, goal: Goal): number | null {
  const { functions, tasks, categories, onCpu, wall } = model;
  const inUnit = (micros: number, base = onCpu) =>
    goal.unit === 'share' ? (base > 0 ? micros / base : 0) : micros;
  if ((goal.unit === 'bytes') !== (model.recording.kind === 'allocation') && goal.unit !== 'share')
    return null;
  if (goal.metric === 'retained') return null;
  if (goal.metric === 'task') {
    if (tasks.count === 0 || goal.unit === 'share') return null;
    return tasks[goal.of as 'p50' | 'p95' | 'p99' | 'max'];
  }
  if (goal.metric === 'category') {
    if (goal.of === 'onCpu') return inUnit(onCpu, wall);
    return inUnit(categories[goal.of as keyof typeof categories], goal.of === 'idle' ? wall : onCpu);
  }
  const column = { self: functions.self, total: functions.total, gcTriggered: functions.gc }[goal.metric];
  let sum = 0;
  for (const frame of functions.order) if (nameOf(model, frame) === goal.of) sum += column[frame];
  return inUnit(sum);
}
