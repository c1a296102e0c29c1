import { APP, type CpuModel, DEPENDENCY } from '../cpu/model.ts';
import { labelOf } from '../cpu/query.ts';

/** Below this share of its functions, weighed by self time, two recordings have too little in common to be of one program. */
const ALIKE = 0.2;

/**
 * Whether two recordings look like those of two programs: neither their functions, nor those that take their time, are in the other. Told by
 * name and file name: a checkout elsewhere is the same program, and node's own functions are in every one.
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
    // Every file has functions without a name: only the file itself tells them apart.
    const key = `${name}\n${name === '(anonymous)' ? url : url.replace(/^.*[\\/]/, '')}`;
    found.set(key, (found.get(key) ?? 0) + self[frame]);
  }
  return found;
}
