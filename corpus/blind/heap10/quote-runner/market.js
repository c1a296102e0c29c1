const CARGO = ['steel', 'paper', 'grain', 'glass', 'resin', 'timber', 'cable', 'yarn'];

export function randomizer(seed) {
  let w = BigInt.asUintN(64, BigInt(seed));
  return (limit) => {
    w = BigInt.asUintN(64, w + 0x9e3779b97f4a7c15n);
    let z = w;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return Number((z ^ (z >> 31n)) % BigInt(limit));
  };
}

export class Tariff {
  constructor(lane, carrier, rows) {
    this.lane = lane;
    this.carrier = carrier;
    this.rows = rows;
  }

  price(kilos) {
    let rate = this.rows[0].rate;
    for (const row of this.rows) if (kilos >= row.from) rate = row.rate;
    return Math.round(kilos * rate) / 100;
  }
}

export class Market {
  constructor(random, lanes, carriers) {
    this.lanes = lanes;
    this.carriers = carriers;
    this.tariffs = new Map();
    for (let lane = 0; lane < lanes; lane++) {
      for (let c = 0; c < carriers; c++) {
        const rows = [];
        for (let k = 0; k < 8; k++) rows.push({ from: k * 250, rate: 180 - k * 11 + random(30), days: 1 + random(6) });
        this.tariffs.set(`${lane}:${c}`, new Tariff(lane, `carrier-${c}`, rows));
      }
    }
  }

  offers(lane, kilos) {
    const out = [];
    for (let c = 0; c < this.carriers; c++) {
      const tariff = this.tariffs.get(`${lane}:${c}`);
      out.push({ carrier: tariff.carrier, total: tariff.price(kilos), days: tariff.rows[c % 8].days });
    }
    return out.sort((a, b) => a.total - b.total);
  }
}

export function inquiry(random, number, lanes) {
  return { number, lane: random(lanes), kilos: 40 + random(2400), cargo: CARGO[random(8)] };
}
