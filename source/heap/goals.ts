import { absentResult, type Goal, type GoalResult, resultOf } from '../cpu/goals.ts';
import { classRetained } from './classes/classes.ts';
import type { HeapModel } from './model.ts';

/**
 * What a heap snapshot says of a goal. Constructors of one name count together, an instance inside another once. A constructor that is not there,
 * and a metric that a heap cannot have (time, tasks), leave the goal unknown. Needs the phase `retained`.
 */
export function evaluateHeapGoal(model: HeapModel, goal: Goal): GoalResult {
  const value = measured(model, goal);
  if (value === 0 && !model.classes.names.includes(goal.of)) return absentResult(goal, model.classes.names);
  return resultOf(goal, value);
}

function measured(model: HeapModel, { metric, of, unit }: Goal): number | null {
  if (unit === 'micros' || (metric !== 'retained' && metric !== 'self')) return null;
  const { classes, totals } = model;
  const named = classes.names.flatMap((name, c) => (name === of ? [c] : []));
  const size =
    metric === 'self'
      ? named.reduce((sum, c) => sum + classes.selfSize[c], 0)
      : named.length === 1
        ? classes.retainedSize![named[0]]
        : retainedTogether(model, new Set(named));
  if (unit === 'bytes') return size;
  return totals.size > 0 ? size / totals.size : 0;
}

/** Classes of one name and several places in source, as one group. */
function retainedTogether({ graph, classes, dominators }: HeapModel, group: ReadonlySet<number>): number {
  if (group.size === 0) return 0;
  const ofNode = classes.ofNode.map((c) => Number(group.has(c)));
  return classRetained(graph, { count: 2, ofNode }, dominators!)[1];
}
