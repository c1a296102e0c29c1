export class WindFarm {
  #seed;
  #minute = 0;

  constructor(count, seed) {
    this.#seed = seed;
    this.turbines = Array.from({ length: count }, (_, i) => ({
      name: `T${String(i + 1).padStart(2, '0')}`,
      curve: Array.from({ length: 400 }, (_, s) => ({ speed: s / 10, kw: Math.min(3000, Math.max(0, (s / 10 - 3) ** 3 * 1.9)) })),
    }));
  }

  measure() {
    this.#minute++;
    const samples = [];
    for (const turbine of this.turbines) {
      this.#seed = (this.#seed * 16807) % 2147483647;
      const speed = (this.#seed % 250) / 10;
      samples.push({ turbine: turbine.name, minute: this.#minute, speed, kw: turbine.curve[Math.floor(speed * 10)].kw });
    }
    return samples;
  }
}
