import { APP, type CpuModel, DEPENDENCY } from '../cpu/model.ts';
import { labelOf } from '../cpu/query.ts';
import { isAnonymous } from '../format/anonymous.ts';

/** Two recordings that share less of their functions, and of their self time, are of different programs. */
const ALIKE = 0.2;

/**
 * Whether two recordings look like different programs: few functions, and little self time, are common to both. Compared by name and file name,
 * so that a checkout elsewhere is the same program, and without Node's own functions, which are in every one.
 */
export function isOtherProgram(before: CpuModel, after: CpuModel): boolean {
  const [a, b] = [ownFunctions(before), ownFunctions(after)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a.keys()].filter((key) => b.has(key));
  const weight = (side: Map<string, number>) => {
    let sum = 0;
    for (const self of side.values()) sum += self;
    return sum > 0 ? shared.reduce((part, key) => part + side.get(key)!, 0) / sum : 0;
  };
  return shared.length < ALIKE * Math.min(a.size, b.size) && weight(a) < ALIKE && weight(b) < ALIKE;
}

/** Self time of the functions of the program and its packages. */
function ownFunctions(model: CpuModel): Map<string, number> {
  const { order, category, self } = model.functions;
  const found = new Map<string, number>();
  for (const frame of order) {
    if (category[frame] !== APP && category[frame] !== DEPENDENCY) continue;
    const { name, url } = labelOf(model, frame);
    // Every file has anonymous functions: only the whole path tells them apart.
    const key = `${name}\n${isAnonymous(name) ? url : url.replace(/^.*[\\/]/, '')}`;
    found.set(key, (found.get(key) ?? 0) + self[frame]);
  }
  return found;
}
