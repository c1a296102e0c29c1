export class Canvas {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
    this.commands = [];
  }

  clear() {
    this.pixels.fill(0);
    this.commands.length = 0;
  }
}

export class CanvasPool {
  #idle = [];
  #lent = new Set();
  #created = 0;

  constructor({ keep, width, height }) {
    this.keep = keep;
    this.width = width;
    this.height = height;
  }

  borrow() {
    let canvas = this.#idle.pop();
    if (!canvas) {
      canvas = new Canvas(this.width, this.height);
      this.#created++;
    }
    this.#lent.add(canvas);
    return canvas;
  }

  giveBack(canvas) {
    this.#lent.delete(canvas);
    canvas.clear();
    if (this.#idle.length < this.keep) this.#idle.push(canvas);
  }

  stats() {
    return { idle: this.#idle.length, lent: this.#lent.size, created: this.#created };
  }
}
