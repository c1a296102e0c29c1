const YEARLY = [1 / 30, 1 / 100, 1 / 200, 1 / 1000];
const SHARE = [0.34, 0.22, 0.15, 0.1];
const FLOOR = [1, 0.55, 0.12, 0.05];

/** Expected yearly loss of a property in thousands, by the zones in which it stands. */
export function yearlyLoss(place, zones) {
  const { value, floor } = place.properties;
  let loss = 0;
  let covered = 0;
  for (const zone of zones) {
    const p = YEARLY[zone.properties.level];
    if (p <= covered) continue;
    loss += (p - covered) * value * SHARE[zone.properties.level] * FLOOR[floor];
    covered = p;
  }
  return loss;
}

export class TownLedger {
  #towns = new Map();

  book(place, zones, loss) {
    const { town } = place.properties;
    let t = this.#towns.get(town);
    if (!t) this.#towns.set(town, (t = { town, all: 0, exposed: 0, loss: 0, worst: [0, null], levels: [0, 0, 0, 0] }));
    t.all++;
    if (zones.length === 0) return;
    t.exposed++;
    t.loss += loss;
    t.levels[zones[0].properties.level]++;
    if (loss > t.worst[0]) t.worst = [loss, place.properties.uprn];
  }

  *lines() {
    const all = [...this.#towns.values()].sort((a, b) => b.loss - a.loss);
    for (const t of all) {
      yield `${t.town.padEnd(12)} ${t.all} places ${String(t.exposed).padStart(5)} exposed [${t.levels.join(' ')}] ` +
        `${t.loss.toFixed(1).padStart(9)}k a year, worst ${t.worst[1]}`;
    }
  }
}
