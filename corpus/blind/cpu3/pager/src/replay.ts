import type { AlertBus, Alert } from './bus.ts';

export function replay(bus: AlertBus, count: number): void {
  let s = 40507;
  const rnd = (n: number): number => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s % n;
  };
  for (let i = 0; i < count; i++) {
    const severity = (1 + rnd(3)) as Alert['severity'];
    bus.raise({ id: `a-${i}`, due: i * 3 + rnd(20000), severity });
  }
}
