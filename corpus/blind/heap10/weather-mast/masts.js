import { Subject } from 'rxjs';

export class Mast {
  constructor(id, height, lat, lon) {
    this.id = id;
    this.height = height;
    this.lat = lat;
    this.lon = lon;
    this.raw = new Subject();
  }
}

export class Climate {
  constructor(station, day, normals) {
    this.station = station;
    this.day = day;
    this.normals = normals;
  }
}

export function* noise(seed) {
  let x = seed;
  for (;;) {
    x = (x * 48271) % 2147483647;
    yield x / 2147483647;
  }
}

export function buildMasts(dice, count) {
  return Array.from(
    { length: count },
    (_, i) => new Mast(`M${String(i).padStart(2, '0')}`, 10 + 90 * dice(), 47 + 3 * dice(), 10 + 4 * dice()),
  );
}

export function loadClimate(dice, masts) {
  const table = new Map();
  for (const mast of masts) {
    const days = [];
    for (let day = 0; day < 366; day++) {
      const normals = [];
      for (let hour = 0; hour < 24; hour += 2) {
        normals.push({ hour, temp: 8 - 10 * Math.cos(day / 58) + 3 * dice(), wind: 2 + 9 * dice(), hum: 40 + 60 * dice() });
      }
      days.push(new Climate(mast.id, day, normals));
    }
    table.set(mast.id, days);
  }
  return table;
}
