const paths = ['/login', '/api/v2/cart', '/img/hero.webp', '/search?q=lamp', '/api/v2/orders/recent', '/account/settings'];
const agents = ['Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101', 'okhttp/4.12.0', 'curl/8.5.0', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4)'];

export class EdgeLog {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  *chunks(hour, count) {
    for (let c = 0; c < count; c++) {
      const lines = Array.from({ length: 240 }, (_, i) => {
        const status = i === 57 || i === 180 ? '403' : ['200', '200', '304', '504'][this.#next(4)];
        const path = paths[this.#next(paths.length)];
        return `${status} ${this.#client()} GET ${path} ${hour}:${c}:${i} ${this.#next(900)}ms "${agents[this.#next(4)]}" bytes=${this.#next(90000)}`;
      });
      yield Buffer.from(lines.join('\n'), 'latin1').toString('latin1');
    }
  }

  #client() {
    let id = '';
    while (id.length < 28) id += this.#next(0x10000000).toString(16).padStart(7, '0');
    return id.slice(0, 28);
  }

  #next(n) {
    this.#state = (this.#state * 48271) % 2147483647;
    return this.#state % n;
  }
}
