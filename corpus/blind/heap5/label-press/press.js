export class Press {
  #queue = [];
  #waiting = [];
  #hashes = new Map();
  printed = 0;

  constructor(pool, glyphs) {
    this.pool = pool;
    this.glyphs = glyphs;
  }

  async print(texts) {
    this.#queue.push(...texts);
    const done = new Promise((resolve) => this.#waiting.push(resolve));
    const canvases = this.#queue.splice(0).map((text) => this.#draw(text));
    await new Promise(setImmediate);
    for (const canvas of canvases) {
      this.#remember(canvas);
      this.pool.giveBack(canvas);
      this.printed++;
    }
    for (const resolve of this.#waiting.splice(0)) resolve();
    return done;
  }

  #draw(text) {
    const canvas = this.pool.borrow();
    let x = 2;
    for (const char of text) {
      const glyph = this.glyphs.get(char);
      canvas.commands.push({ char, x });
      for (const run of glyph.runs) canvas.pixels.fill(1, (run.y + 10) * canvas.width + x + run.x, (run.y + 10) * canvas.width + x + run.x + run.w);
      x += glyph.advance;
    }
    return canvas;
  }

  #remember(canvas) {
    let hash = 7;
    for (const pixel of canvas.pixels) hash = Math.imul(hash ^ pixel, 16777619);
    const text = canvas.commands.map((command) => command.char).join('');
    this.#hashes.set((hash >>> 9) & 0x7f, { text, steps: canvas.commands.map((command) => ({ ...command })) });
  }
}
