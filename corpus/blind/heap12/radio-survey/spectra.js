'use strict';

/** For each station the sums over its bands, a fixed table. */
class Spectra {
  constructor(stations, bands) {
    this.bands = bands;
    this.rows = Array.from({ length: stations }, () => new Float64Array(bands));
    this.window = new Float64Array(bands).map((_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / bands));
  }

  add(station, samples) {
    const row = this.rows[station];
    for (let i = 0; i < samples.length; i++) row[i % this.bands] += samples[i] * this.window[i % this.bands];
  }

  loudest() {
    let best = { station: 0, band: 0, value: 0 };
    this.rows.forEach((row, station) => {
      row.forEach((value, band) => {
        if (value > best.value) best = { station, band, value };
      });
    });
    return best;
  }
}

function loadCatalogue(random, count) {
  const list = [];
  for (let i = 0; i < count; i++) {
    list.push({
      name: `RS ${Math.floor(random() * 2400)}+${i}`,
      ra: random() * 360,
      dec: random() * 180 - 90,
      flux: random() * 12,
      remark: `seen in survey ${1 + (i % 9)}, field ${Math.floor(i / 40)}`,
    });
  }
  return list.sort((a, b) => a.ra - b.ra);
}

module.exports = { Spectra, loadCatalogue };
