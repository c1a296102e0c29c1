import { Frontier } from './frontier.ts';
import type { Leg, Network } from './network.ts';

export interface Weights {
  minute: number;
  fare: number;
  change: number;
}

export interface Journey {
  from: string;
  to: string;
  minutes: number;
  fare: number;
  changes: number;
  stops: number[];
}

interface Label {
  port: number;
  line: string;
  parent: Label | null;
  minutes: number;
  fare: number;
  changes: number;
  spent: number;
}

export class Planner {
  readonly network: Network;
  readonly weights: Weights;
  settled = 0;

  constructor(network: Network, weights: Weights) {
    this.network = network;
    this.weights = weights;
  }

  private estimate(from: number, to: number): number {
    const a = this.network.ports[from];
    const b = this.network.ports[to];
    const d = Math.hypot(a.x - b.x, a.y - b.y);
    return d * (1.5 * this.weights.minute + 8 * this.weights.fare) * 0.4;
  }

  private extend(label: Label, leg: Leg): Label {
    const change = label.line !== '' && label.line !== leg.line ? 1 : 0;
    return {
      port: leg.to,
      line: leg.line,
      parent: label,
      minutes: label.minutes + leg.minutes + change * 6,
      fare: label.fare + leg.fare,
      changes: label.changes + change,
      spent: label.spent + leg.minutes * this.weights.minute + leg.fare * this.weights.fare + change * this.weights.change,
    };
  }

  plan(from: number, to: number): Journey | null {
    const { ports, legs } = this.network;
    const closed = new Map<string, number>();
    const open = new Frontier<Label>();
    open.add({ port: from, line: '', parent: null, minutes: 0, fare: 0, changes: 0, spent: 0 }, this.estimate(from, to));
    for (;;) {
      const entry = open.take();
      if (entry === undefined) return null;
      const label = entry.value;
      const key = `${label.port}/${label.line}`;
      if ((closed.get(key) ?? Infinity) <= label.spent) continue;
      closed.set(key, label.spent);
      this.settled++;
      if (label.port === to) {
        return {
          from: ports[from].name,
          to: ports[to].name,
          minutes: label.minutes,
          fare: label.fare,
          changes: label.changes,
          stops: this.trace(label),
        };
      }
      for (const leg of legs[label.port]) {
        if (label.parent !== null && leg.to === label.parent.port) continue;
        const next = this.extend(label, leg);
        if ((closed.get(`${next.port}/${next.line}`) ?? Infinity) <= next.spent) continue;
        open.add(next, next.spent + this.estimate(leg.to, to));
      }
    }
  }

  private trace(label: Label): number[] {
    const stops: number[] = [];
    for (let at: Label | null = label; at !== null; at = at.parent) stops.push(at.port);
    return stops.reverse();
  }
}
