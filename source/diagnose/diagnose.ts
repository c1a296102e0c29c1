import type { CpuModel } from '../cpu/model.ts';
import { diagnoseAllocation } from './allocation.ts';
import { Case, type DiagnoseOptions } from './case/case.ts';
import { asDependency } from './dependency.ts';
import { findingOf } from './describe.ts';
import { absorb, explainedTogether, explains } from './explains.ts';
import type { Finding } from './finding.ts';
import type { Lever } from './lever.ts';
import { leversIn } from './levers.ts';
import { order, type Ranked, scoreOf, TIER } from './ranking.ts';
import { foldRemade } from './remade.ts';
import type { Candidate, Rule } from './rule.ts';
import { RULES } from './rules.ts';

// The findings of a CPU recording: all rules asked, what explains each other folded, the rest ranked.

export { SourceReader } from '../files/reader.ts';
export type { DiagnoseOptions } from './case/case.ts';

export interface Diagnosis {
  /** Most important first; never empty. */
  findings: Finding[];
  /** Where the time goes, by what one can change; largest first. Empty for allocation profiles. */
  levers: Lever[];
}

/**
 * What a CPU recording says. A screen shows the first seven. Import this module
 * dynamically: it brings the parser with it.
 */
export function diagnose(model: CpuModel, options: DiagnoseOptions): Diagnosis {
  if (model.recording.kind === 'allocation')
    return { findings: diagnoseAllocation(model, options.sources), levers: [] };
  const c = new Case(model, options);
  const all: { rule: Rule; candidate: Candidate }[] = [];
  for (const rule of RULES) {
    for (const one of rule.find(c)) all.push({ rule, candidate: asDependency(c, one) });
  }
  const found: Ranked[] = foldRemade(c, all).map((one) => ({ ...one, score: scoreOf(c, one.candidate) }));
  found.sort((a, b) => TIER[a.candidate.level] - TIER[b.candidate.level] || b.score - a.score);
  const kept: Ranked[] = [];
  for (const one of found) {
    const owner =
      kept.find((other) => explains(c, other.candidate, one.candidate)) ?? explainedTogether(c, kept, one);
    if (owner) absorb(owner, one);
    else kept.push(one);
  }
  const findings = order(c, kept)
    .map((one) => findingOf(c, one))
    .slice(0, MOST);
  return { findings, levers: leversIn(c) };
}

/** More than these nobody reads. */
const MOST = 14;
