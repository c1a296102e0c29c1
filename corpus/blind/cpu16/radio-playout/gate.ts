import type { Delivery } from './delivery.ts';

const ISRC = /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/;

export class Gate {
  private readonly studios: Set<string>;
  private readonly seen = new Set<string>();

  constructor(studios: string[]) {
    this.studios = new Set(studios);
  }

  refuse(delivery: Delivery): string | null {
    if (this.seen.has(delivery.digest)) return 'delivered before';
    if (!this.studios.has(delivery.studio)) return `unknown studio ${delivery.studio}`;
    if (delivery.hour < 0 || delivery.hour > 167) return `no hour ${delivery.hour} in a week`;
    if (delivery.plays.length === 0) return 'nothing was played';
    if (delivery.plays.some((play) => play.lengthMs <= 0 || play.startedMs < 0)) return 'play without time';
    const odd = delivery.plays.find((play) => !ISRC.test(play.isrc));
    if (odd) return `bad ISRC ${odd.isrc}`;
    if (delivery.airtimeMs > 3_900_000) return 'more than an hour of airtime';
    this.seen.add(delivery.digest);
    return null;
  }
}
