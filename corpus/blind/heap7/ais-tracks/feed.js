const NAMES = ['OCEAN', 'NORDIC', 'STAR', 'PACIFIC', 'BALTIC', 'GOLDEN', 'ARCTIC', 'MAERSKEN'];
const TAILS = ['TRADER', 'SPIRIT', 'PIONEER', 'HARMONY', 'VENTURE', 'EXPRESS', 'GUARDIAN'];

export class Feed {
  #state;
  #known = 400;

  constructor(seed, ports) {
    this.#state = seed;
    this.ports = ports;
  }

  #draw(n) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 4294967296) * n);
  }

  nextReport() {
    const lines = [];
    for (let i = 0; i < 2; i += 1) {
      this.#known += 1;
      lines.push(this.#voyage(this.#known));
    }
    for (let i = 0; i < 420; i += 1) lines.push(this.#position(this.#draw(this.#known)));
    return lines.join('\n');
  }

  #voyage(id) {
    const name = `${NAMES[this.#draw(NAMES.length)]} ${TAILS[this.#draw(TAILS.length)]} ${id}`;
    return ['V', 257000000 + id, name, this.ports.at(this.#draw(2600)).locode, `${60 + this.#draw(340)}x${10 + this.#draw(40)}`].join('|');
  }

  #position(id) {
    return ['P', 257000000 + id, (this.#draw(180000) / 1000 - 90).toFixed(4), (this.#draw(360000) / 1000 - 180).toFixed(4), this.#draw(240) / 10, this.#draw(360), 'under way using engine'].join('|');
  }
}
