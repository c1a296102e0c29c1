import type { Feed, Reading } from './feed.ts';

export type Lamp = {
  number: number;
  street: string;
  serial: string;
  curve: number[];
  last: { lux: number; watt: number };
  faults: number;
};

export class LampTable {
  private lamps = new Map<string, Lamp>();

  load(feeds: Feed[], perStreet: number): void {
    for (const feed of feeds) {
      for (let n = 0; n < perStreet; n++) {
        this.lamps.set(`${feed.street}#${n}`, {
          number: n,
          street: feed.street,
          serial: `SN${Math.floor(feed.random() * 1e9)}${Math.floor(feed.random() * 1e9)}`,
          curve: Array.from({ length: 10 }, () => feed.random() * 100),
          last: { lux: 0.1, watt: 0.1 },
          faults: 0,
        });
      }
    }
  }

  apply(street: string, reading: Reading): boolean {
    const lamp = this.lamps.get(`${street}#${reading.lamp}`);
    if (lamp === undefined) return false;
    lamp.last.lux = reading.lux;
    lamp.last.watt = reading.watt;
    if (reading.lux / reading.watt < 0.5) lamp.faults += 1;
    return true;
  }

  get size(): number {
    return this.lamps.size;
  }

  faults(): number {
    let n = 0;
    for (const lamp of this.lamps.values()) n += lamp.faults;
    return n;
  }
}
