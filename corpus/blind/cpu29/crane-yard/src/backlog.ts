import type { Move, Yard } from './yard.ts';

export interface View { now: number; craneBay: number; yard: Yard }

/** Moves that are asked for and not yet given to a crane. */
export class Backlog {
  private moves = new Set<Move>();
  longest = 0;

  add(move: Move): void {
    this.moves.add(move);
    this.longest = Math.max(this.longest, this.moves.size);
  }

  get size(): number {
    return this.moves.size;
  }

  urgency(move: Move, view: View): number {
    const { box } = move;
    const slack = (box.due - view.now) / 60;
    const travel = Math.abs(box.bay - view.craneBay) * 0.6;
    const waiting = (view.now - move.requested) / 240;
    const dig = move.kind === 'load' ? view.yard.above(box) * 0.8 : 0;
    return waiting - slack - travel - dig + (box.reefer ? 4 : 0);
  }

  /** Moves a crane could make now, the most urgent first. */
  ranked(view: View): Move[] {
    return [...this.moves]
      .filter((move) => move.kind !== 'shuffle' || view.now - move.requested > 30)
      .sort((a, b) => this.urgency(b, view) - this.urgency(a, view) || a.box.id - b.box.id);
  }

  take(view: View): Move | undefined {
    const [move] = this.ranked(view);
    if (move) this.moves.delete(move);
    return move;
  }
}
