export class Reading {
  constructor(buoy, at, height, period, spectrum) {
    this.buoy = buoy;
    this.at = at;
    this.height = height;
    this.period = period;
    this.spectrum = spectrum;
    this.remark = `${buoy} ${height.toFixed(2)} m every ${period.toFixed(1)} s`;
  }
}

/** The readings of the last hours, oldest first. */
export class History {
  readings = [];

  constructor(cap) {
    this.cap = cap;
    this.total = 0;
  }

  add(reading) {
    this.readings.push(reading);
    this.total++;
    if (this.readings.length > this.cap) this.readings.shift();
  }

  mean() {
    return this.readings.reduce((sum, r) => sum + r.height, 0) / this.readings.length;
  }

  roughest() {
    return this.readings.reduce((a, b) => (b.height > a.height ? b : a));
  }
}
