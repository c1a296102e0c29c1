import type { Reading } from './ledger.ts';

export type Change = { block: number; state: 'frost' | 'clear'; airC: number };

export class FrostWatch {
  raised = 0;
  private readonly cold = new Set<number>();
  private readonly smoothed = new Map<number, number>();
  private readonly limits: { warnBelow: number; clearAbove: number };

  constructor(limits: { warnBelow: number; clearAbove: number }) {
    this.limits = limits;
  }

  observe({ block, airC }: Reading): Change | null {
    const before = this.smoothed.get(block) ?? airC;
    const value = before + (airC - before) * 0.08;
    this.smoothed.set(block, value);
    if (!this.cold.has(block) && value < this.limits.warnBelow) {
      this.cold.add(block);
      this.raised++;
      return { block, state: 'frost', airC: value };
    }
    if (this.cold.has(block) && value > this.limits.clearAbove) {
      this.cold.delete(block);
      return { block, state: 'clear', airC: value };
    }
    return null;
  }
}
