import { ReplaySubject, Subject, type Observable, type Subscription } from 'rxjs';
import { bufferCount, filter, map, scan } from 'rxjs/operators';
import { Reading } from './readings.ts';

export type Alarm = { station: string; level: number; at: number };

export class RiverBoard {
  private readonly arrivals = new ReplaySubject<Reading>();
  private readonly alarms = new Subject<Alarm>();
  private readonly subscriptions: Subscription[] = [];
  readonly highest = new Map<string, number>();
  readonly recentAlarms: Alarm[] = [];
  averages: Record<string, number> = {};

  constructor() {
    this.subscriptions.push(
      this.arrivals
        .pipe(
          filter((reading) => reading.level > reading.gauge.history[0] + 160),
          map((reading) => ({ station: reading.gauge.station, level: reading.level, at: reading.at })),
        )
        .subscribe(this.alarms),
      this.arrivals.pipe(bufferCount(100), map(averageByRiver)).subscribe((averages) => {
        this.averages = averages;
      }),
      this.alarms.subscribe((alarm) => {
        this.recentAlarms.push(alarm);
        if (this.recentAlarms.length > 50) this.recentAlarms.shift();
      }),
      this.arrivals
        .pipe(scan((top, reading) => (reading.level > top.level ? { level: reading.level, river: reading.gauge.river } : top), { level: 0, river: '' }))
        .subscribe((top) => this.highest.set(top.river, top.level)),
    );
  }

  publish(reading: Reading): void {
    this.arrivals.next(reading);
  }

  /** A widget that opens late is shown the last readings at once. */
  widget(river: string): Observable<Reading> {
    return this.arrivals.pipe(filter((reading) => reading.gauge.river === river));
  }

  close(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }
}

function averageByRiver(readings: Reading[]): Record<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { gauge, level } of readings) {
    const entry = sums.get(gauge.river) ?? { sum: 0, count: 0 };
    entry.sum += level;
    entry.count++;
    sums.set(gauge.river, entry);
  }
  return Object.fromEntries([...sums].map(([river, { sum, count }]) => [river, sum / count]));
}
