import { remembered } from './memo.js';

export class Lookups {
  #history = [];

  constructor(gazetteer) {
    this.gazetteer = gazetteer;
    this.asked = 0;
    this.answered = 0;
  }

  near({ session, lat, lon }) {
    this.asked += 1;
    const { answer, fresh } = remembered(`${lat.toFixed(2)},${lon.toFixed(2)}`, () => this.#search(lat, lon));
    if (!fresh) this.answered += 1;
    this.#history.push({ session, lat, lon, answer });
    if (this.#history.length >= 2000) this.#history = this.#history.slice(-1500);
    return answer;
  }

  #search(lat, lon) {
    return this.gazetteer
      .around(lat, lon)
      .map((place) => ({ place, distance: Math.hypot(place.lat - lat, place.lon - lon) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 10);
  }
}
