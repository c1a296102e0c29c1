import { type Candidate, codeName, type Rule, unitEvidence, worth } from '../rule.ts';

/** A function deep in its own stack: near the limit it throws, and every return walks memory. */
export const deepRecursion: Rule = {
  name: 'deep-recursion',
  strategy: 'code-level',
  find(c) {
    const { tree } = c.model;
    const found: Candidate[] = [];
    for (const unit of c.units.slice(0, 40)) {
      if (!worth(c, unit.total, 0.15)) continue;
      const frames = new Set(unit.frames);
      let deepest = -1;
      for (const frame of unit.frames)
        for (let k = c.model.treeRows.start[frame]; k < c.model.treeRows.start[frame + 1]; k++) {
          const row = c.model.treeRows.row[k];
          if (deepest < 0 || tree.depth[row] > tree.depth[deepest]) deepest = row;
        }
      let times = 0;
      for (let at = deepest; at > 0; at = tree.parent[at]) if (frames.has(tree.frame[at])) times++;
      if (times < 1000) continue;
      found.push({
        unit,
        verdict: 'investigate',
        title: `${codeName(unit.label.name)} calls itself ${times} deep`,
        micros: unit.total,
        confidence: 0.5,
        evidence: [
          {
            metric: 'depth',
            value: times,
            unit: 'count',
            text: `${times} activations of ${codeName(unit.label.name)} on one stack`,
          },
          ...unitEvidence(c, unit),
        ],
        level: 'symptom',
        proposal: `Use an explicit stack (an array) instead of the call stack: no depth limit near ${times}, and less memory per step.`,
        tradeOffs: ['Readability vs performance: an explicit stack reads less clearly than recursion.'],
      });
    }
    return found;
  },
};
