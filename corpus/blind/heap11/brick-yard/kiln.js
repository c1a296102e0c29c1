export class Tray {
  constructor(index, size) {
    this.index = index;
    this.bytes = Buffer.alloc(size);
    this.heat = new Float64Array(size / 64);
    this.uses = 0;
  }

  wipe() {
    this.bytes.fill(0);
    this.heat.fill(0);
  }
}

/** A fixed number of trays; who finds none waits in line. */
export class Kiln {
  constructor(trays, size) {
    this.all = Array.from({ length: trays }, (_, index) => new Tray(index, size));
    this.free = [...this.all];
    this.line = [];
  }

  async take() {
    const tray = this.free.pop();
    if (tray) return tray;
    return new Promise((resolve) => this.line.push(resolve));
  }

  give(tray) {
    tray.wipe();
    tray.uses++;
    const next = this.line.shift();
    if (next) next(tray);
    else this.free.push(tray);
  }
}
