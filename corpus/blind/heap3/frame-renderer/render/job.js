const timings = new WeakMap();

export class RenderJob {
  #display;
  #pool;
  #palette;
  #canvas;
  #onResize = (width, height) => { this.view = { width, height, ratio: width / height }; };

  constructor(name, display, pool, palette) {
    this.name = name;
    this.#display = display;
    this.#pool = pool;
    this.#palette = palette;
    this.#canvas = pool.acquire();
    this.view = { width: display.width, height: display.height, ratio: display.width / display.height };
    timings.set(this, { name, marks: Array.from({ length: 20 }, (_, i) => ({ step: i, at: i * 1.5 })) });
    display.on('resize', this.#onResize);
  }

  draw(shot) {
    let ink = 0;
    for (let i = 0; i < 512; i++) {
      const colour = this.#palette.at(shot * 31 + i);
      this.#canvas[i * 8] = colour.r;
      ink += colour.r & 7;
    }
    timings.get(this).marks.push({ step: shot, at: ink });
    return ink;
  }

  finish() {
    this.#display.off('resize', this.#onResize);
    this.#pool.release(this.#canvas);
    this.#canvas = null;
  }
}
