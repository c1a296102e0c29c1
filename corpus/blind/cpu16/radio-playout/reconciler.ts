import type { Delivery } from './delivery.ts';
import type { Royalties } from './royalties.ts';
import type { Schedule } from './schedule.ts';

export class Reconciler {
  private readonly schedule: Schedule;
  private readonly royalties: Royalties;

  constructor(schedule: Schedule, royalties: Royalties) {
    this.schedule = schedule;
    this.royalties = royalties;
  }

  accept(delivery: Delivery) {
    const due = this.schedule.hour(delivery.hour);
    const played = new Map(delivery.plays.map((play) => [play.cart, play.startedMs]));
    const missed = due.filter((slot) => !played.has(slot.cart));
    const drift = due.flatMap((slot) => {
      const at = played.get(slot.cart);
      return at === undefined ? [] : [Math.abs(at - slot.dueMs)];
    });
    drift.sort((a, b) => a - b);
    return {
      digest: delivery.digest,
      studio: delivery.studio,
      operator: delivery.log.operator.replace(/\s+/g, ' ').trim(),
      missed: missed.map((slot) => slot.cart),
      medianDriftMs: drift[drift.length >> 1] ?? 0,
      segues: delivery.plays.filter((play) => play.cue.segue).length,
      credited: this.royalties.credit(delivery.plays),
      airtimeMs: delivery.airtimeMs,
    };
  }
}
