export class GlacierModel {
  #terrain;
  #lanes;
  #bands;

  constructor(terrain, lanes) {
    this.#terrain = terrain;
    this.#lanes = lanes;
    this.ice = new Float64Array(terrain.columns * terrain.rows);
    const height = Math.ceil(terrain.rows / lanes.size);
    this.#bands = Array.from({ length: lanes.size }, (_, i) => ({
      from: i * height,
      to: Math.min(terrain.rows, (i + 1) * height),
    }));
  }

  async #advance() {
    const jobs = this.#bands.map((band, lane) =>
      this.#lanes.submit(lane, { terrain: this.#terrain, ice: this.ice, ...band }),
    );
    const parts = await Promise.all(jobs);
    const next = new Float64Array(this.ice.length);
    for (const { from, rows } of parts) next.set(rows, from * this.#terrain.columns);
    this.ice = next;
  }

  async *years(count, weeksPerYear = 26) {
    for (let year = 1; year <= count; year++) {
      for (let w = 0; w < weeksPerYear; w++) await this.#advance();
      yield { year, ...this.#balance() };
    }
  }

  #balance() {
    let volume = 0;
    let tongue = 0;
    this.ice.forEach((depth, i) => {
      volume += depth;
      if (depth > 0.05) tongue = Math.max(tongue, Math.floor(i / this.#terrain.columns));
    });
    return { volume, tongue };
  }
}
