const REACH = 6;

export class Defect {
  constructor(scan, channel, position, excess, trace) {
    this.reel = scan.reel;
    this.pass = scan.pass;
    this.channel = channel;
    this.position = position;
    this.excess = excess;
    this.trace = trace;
  }

  get peak() {
    let max = -Infinity;
    for (const v of this.trace) max = Math.max(max, v);
    return max;
  }

  line() {
    return `${this.reel}/${this.pass} ${this.channel} at ${this.position}: ${this.peak.toFixed(2)}`;
  }
}

/** The defect map of the shift goes with the reels to the winder. */
export class DefectMap {
  constructor() {
    this.defects = [];
    this.perReel = new Map();
  }

  record(machine, profile, scan) {
    const width = machine.channels.length;
    let worst = -1;
    let excess = 0;
    for (let i = REACH * width; i < scan.data.length - REACH * width; i++) {
      const d = profile.deviation(i, scan.data[i]);
      if (d > excess) {
        excess = d;
        worst = i;
      }
    }
    if (worst < 0) return null;
    const position = Math.floor(worst / width);
    const trace = scan.data.subarray((position - REACH) * width, (position + REACH + 1) * width);
    const defect = new Defect(scan, machine.channels[worst % width], position, excess, trace);
    this.defects.push(defect);
    this.perReel.set(defect.reel, (this.perReel.get(defect.reel) ?? 0) + 1);
    return defect;
  }

  worst() {
    return this.defects.reduce((a, b) => (b.excess > a.excess ? b : a));
  }
}
