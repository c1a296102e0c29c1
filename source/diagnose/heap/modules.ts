import { count } from '../../format/numbers.ts';
import { moduleUrl, requiredFile } from '../../heap/holdings/modules.ts';
import { instancesOf } from '../../heap/retainers/holders.ts';
import { AGAIN, loadsByFile } from '../../heap/suspects/reloaded.ts';
import { type HeapCase, type Shape, things } from './shape.ts';

// Modules that are loaded again and again.

/** The file of most modules among those that pile up, and how many are of it. */
function mostOften({ model, suspect }: HeapCase): { file: string; times: number } {
  const byFile = new Map<string, number>();
  let most = { file: '', times: 0 };
  const { classIndex, sample } = suspect.contents;
  if (sample !== -1 && moduleUrl(model.graph, sample) !== '') {
    const loads = loadsByFile(model).find(({ nodes }) => nodes.includes(sample))!;
    return { file: loads.file.split('/').at(-1)!, times: loads.nodes.length };
  }
  if (classIndex === -1 || model.classes.names[classIndex] !== 'Module') return most;
  for (const node of instancesOf(model, classIndex, model.graph.root)) {
    const file = requiredFile(model.graph, node).replace(/[?#].*$/, '');
    if (file === '') continue;
    const times = (byFile.get(file) ?? 0) + 1;
    byFile.set(file, times);
    if (times > most.times) most = { file: file.split(/[\\/]/).at(-1)!, times };
  }
  return most;
}

export const isAgain = (c: HeapCase) => mostOften(c).times >= AGAIN;
const isCache = (c: HeapCase) =>
  /^\.(_cache|_pathCache|moduleCache)$/.test(c.path.at(-1) ?? '') &&
  /^\.?(\$?Module|loadCache|global|process)$/.test(c.path.at(-2) ?? '');

/** Modules that are loaded, and what they keep. */
export const MODULES: readonly Shape[] = [
  {
    rule: 'module-cache',
    // Any path may come by the cache; it is the cause where modules pile up, or nothing comes after it.
    fits: (c) => (/^Module(Wrap)?$/.test(c.piled) && isAgain(c)) || (c.piled !== 'Module' && isCache(c)),
    proof: (c) => {
      const { file, times } = mostOften(c);
      return times < AGAIN ? null : `${file} is loaded ${count(times)} times`;
    },
    title: (c) => {
      const { file, times } = mostOften(c);
      if (c.piled === 'ModuleWrap')
        return `${file} is imported again and again: ${c.name} keeps all ${count(times)} of its modules (ModuleWrap)`;
      return `Modules pile up in the module cache: ${things(c)}${times < AGAIN ? '' : `, ${count(times)} of ${file}`}`;
    },
    proposal: () =>
      'Modules loaded under changing names (an import with a changing query, a file deleted from the cache and required again) are never freed: load once, and pass what changes as an argument.',
    tradeOffs: ['Reloading code at run time then needs a new process or a worker.'],
    code: () => ({
      before: "const rules = await import('./rules.js?' + Date.now());",
      after: "const { rulesFor } = await import('./rules.js');",
    }),
  },
  {
    rule: 'module-data',
    mayBeMeant: true,
    proof: () => null,
    fits: (c) => c.piled === 'Module',
    title: (c) => `Modules keep what they load: ${things(c)}, each from its own file`,
    proposal: () =>
      'The variables and exports of a module live as long as the process. For temporary data, export a function that loads it, and keep the result only while it is used.',
    tradeOffs: ['Released data must be loaded again when it is needed.'],
    code: () => ({
      before: 'exports.rows = load();',
      after: 'exports.rows = () => load(); // the caller keeps it',
    }),
  },
];
