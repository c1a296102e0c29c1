import type { Series } from '../series/series.ts';

export type AlertKind = 'cut-out' | 'underperforming' | 'gust';
export interface Alert { kind: AlertKind; from: number; to: number; worst: number }

interface Rule {
  kind: AlertKind;
  test(wind: number, power: number, previousWind: number): boolean;
  measure(wind: number, power: number, previousWind: number): number;
  holdMs: number;
}

const RULES: Rule[] = [
  { kind: 'cut-out', test: (w) => w >= 25, measure: (w) => w, holdMs: 300_000 },
  { kind: 'underperforming', test: (w, p) => w > 9 && p < 0.55 * Math.min(3600, w ** 3 * 0.9), measure: (w, p) => w ** 3 - p, holdMs: 900_000 },
  { kind: 'gust', test: (w, _p, prev) => w - prev > 0.65, measure: (w, _p, prev) => w - prev, holdMs: 0 },
];

/** Runs of points for which a rule holds for long enough. */
export function alerts(series: Series): Alert[] {
  const out: Alert[] = [];
  const open: (Alert | undefined)[] = RULES.map(() => undefined);
  let previous = NaN;
  for (const { at, wind, power } of series) {
    for (let r = 0; r < RULES.length; r++) {
      const rule = RULES[r];
      const current = open[r];
      if (rule.test(wind, power, previous)) {
        const m = rule.measure(wind, power, previous);
        if (current) { current.to = at; current.worst = Math.max(current.worst, m); }
        else open[r] = { kind: rule.kind, from: at, to: at, worst: m };
      } else if (current) {
        if (current.to - current.from >= rule.holdMs) out.push(current);
        open[r] = undefined;
      }
    }
    previous = wind;
  }
  return out;
}
