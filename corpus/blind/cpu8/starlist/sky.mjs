const RAD = Math.PI / 180;

export const absolute = ({ mag, parallax }) => mag + 5 * (Math.log10(parallax / 1000) + 1);

export const separation = (a, b) => {
  const s = Math.sin(a.dec * RAD) * Math.sin(b.dec * RAD);
  const c = Math.cos(a.dec * RAD) * Math.cos(b.dec * RAD) * Math.cos((a.ra - b.ra) * RAD);
  return Math.acos(Math.min(1, s + c)) / RAD;
};

export class Zones {
  #cells = new Map();

  add(star) {
    const key = `${Math.floor(star.ra / 15)}:${Math.floor((star.dec + 90) / 15)}`;
    if (!this.#cells.has(key)) this.#cells.set(key, []);
    this.#cells.get(key).push(star);
  }

  closest() {
    let best = { angle: Infinity };
    for (const cell of this.#cells.values()) {
      for (let i = 0; i < cell.length; i++) {
        for (let j = i + 1; j < cell.length; j++) {
          const angle = separation(cell[i], cell[j]);
          if (angle < best.angle) best = { angle, pair: [cell[i].id, cell[j].id] };
        }
      }
    }
    return best;
  }
}
