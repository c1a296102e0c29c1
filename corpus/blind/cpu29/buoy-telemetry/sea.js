import { Quality } from './schema.js';

export class Sea {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0 || 1;
  }

  #unit() {
    let x = this.#state;
    x ^= x << 13;
    x >>>= 0;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state / 4294967296;
  }

  #layer(depth, surface) {
    const u = this.#unit();
    return {
      depthCm: depth * 100,
      temperatureMk: Math.round((surface - depth * 0.07 + this.#unit() * 0.4) * 1000),
      salinity: 34000 + depth * 12 + Math.round(this.#unit() * 90),
      quality: u < 0.9 ? Quality.GOOD : u < 0.97 ? Quality.SUSPECT : Quality.BAD,
    };
  }

  reading(buoy, sequence) {
    const hour = sequence / 6;
    const swell = 1.2 + 0.8 * Math.sin(hour / 7 + buoy) + this.#unit() * 0.3;
    const surface = 11 + 3 * Math.sin((hour / 24) * 2 * Math.PI) + buoy * 0.05;
    const spectrum = new Array(24);
    for (let i = 0; i < 24; i++) spectrum[i] = swell * Math.exp(-((i - 8) ** 2) / 18) * (0.9 + this.#unit() * 0.2);
    const layers = [];
    for (let depth = 0; depth <= 50; depth += 5) layers.push(this.#layer(depth, surface));
    return {
      buoy,
      sequence,
      at: 1767225600000 + sequence * 600000,
      position: {
        latE7: 545000000 + buoy * 91000 + Math.round(this.#unit() * 900),
        lonE7: -12000000 - buoy * 53000 + Math.round(this.#unit() * 900),
        hdopCm: 80 + Math.round(this.#unit() * 60),
      },
      wave: { height: swell, period: 6 + this.#unit() * 4, direction: Math.floor(this.#unit() * 360), spectrum },
      layers,
      housekeeping: { battery: 12.1 + this.#unit(), solar: Math.max(0, Math.sin(hour / 4)) * 18, tilt: this.#unit() * 20 },
      firmware: buoy % 3 === 0 ? '4.2.1' : '4.3.0',
    };
  }
}
