import { D, radians, degrees, declination } from './sun.mjs';

export class Dial {
  #latitude;
  #longitude;
  #meridian;

  static at(latitude, longitude) {
    return new Dial(latitude, longitude);
  }

  constructor(latitude, longitude) {
    this.#latitude = radians(latitude);
    this.#longitude = longitude;
    this.#meridian = Math.round(longitude / 15) * 15;
  }

  /** Angle of the hour line from noon, in degrees, for a horizontal plate. */
  hourLine(hour) {
    const turn = radians((hour - 12) * 15);
    return degrees(D.atan(D.sin(this.#latitude).times(D.tan(turn))));
  }

  /** Length of the shadow of a gnomon of `height` mm, or null below the horizon. */
  shadow(day, hour, height) {
    const dec = declination(day);
    const turn = radians((hour - 12) * 15);
    const sine = D.sin(this.#latitude).times(D.sin(dec)).plus(
      D.cos(this.#latitude).times(D.cos(dec)).times(D.cos(turn)));
    if (sine.lte('0.05')) return null;
    return new D(height).times(D.sqrt(new D(1).minus(sine.pow(2)))).div(sine);
  }

  get correction() {
    return (this.#longitude - this.#meridian) * 4;
  }
}
