import { take } from 'rxjs';
import { calibrated, hourly, extremes } from './streams.js';

export class Station {
  constructor(mast, climate, offset) {
    this.mast = mast;
    this.climate = climate;
    this.readings = calibrated(mast, offset);
    this.extreme = null;
    this.hours = [];
    extremes(this.readings).subscribe((e) => {
      this.extreme = e;
    });
    hourly(this.readings).subscribe((h) => {
      this.hours.push(h);
      if (this.hours.length > 48) this.hours.shift();
    });
  }

  glance() {
    let seen = null;
    this.readings.pipe(take(1)).subscribe((r) => {
      seen = r;
    });
    return seen;
  }

  anomaly(day) {
    const normal = this.climate[day % 366].normals;
    const last = this.hours.at(-1);
    return last ? last.temp - normal[6].temp : 0;
  }
}

export class Office {
  constructor(masts, climate, dice) {
    this.stations = masts.map((m) => new Station(m, climate.get(m.id), dice() - 0.5));
  }

  bulletin(day) {
    return this.stations.map((s) => ({
      mast: s.mast.id,
      now: s.glance()?.temp ?? null,
      anomaly: s.anomaly(day),
      gust: s.extreme?.gust ?? 0,
    }));
  }
}
