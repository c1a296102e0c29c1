import http from 'node:http';

export class Guest {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #state;
  #port;
  tally = {};
  kept = [];

  constructor(port, name, seed) {
    this.#port = port;
    this.name = name;
    this.#state = seed;
  }

  #roll(n) {
    this.#state = (Math.imul(this.#state, 747796405) + 2891336453) >>> 0;
    return (this.#state >>> 9) % n;
  }

  #call(method, path, payload) {
    return new Promise((resolve, reject) => {
      const text = payload ? JSON.stringify(payload) : '';
      const headers = { 'content-length': Buffer.byteLength(text) };
      const req = http.request({ port: this.#port, method, path, headers, agent: this.#agent }, (res) => {
        let answer = '';
        res.setEncoding('utf8');
        res.on('data', (d) => (answer += d));
        res.on('end', () => resolve({ status: res.statusCode, value: JSON.parse(answer) }));
      });
      req.on('error', reject);
      req.end(text);
    });
  }

  // A guest looks first, then books, then perhaps gives something back: the calls hang on each other.
  async evening(rounds, hall) {
    for (let r = 0; r < rounds; r++) {
      const look = await this.#call('GET', `/halls/${hall}`);
      if (look.value.free < 40 || this.kept.length > 25) {
        const seats = this.kept.splice(0, 8).flat();
        if (seats.length) await this.#call('DELETE', `/halls/${hall}`, { guest: this.name, seats });
      }
      const row = 'ABCDEFGHJKLMNPQRST'[this.#roll(18)];
      const from = 1 + this.#roll(17);
      const seats = Array.from({ length: 1 + this.#roll(3) }, (_, i) => `${row}${from + i}`);
      const { status, value } = await this.#call('POST', `/halls/${hall}`, { guest: this.name, seats });
      this.tally[status] = (this.tally[status] ?? 0) + 1;
      if (status === 201) this.kept.push(value.seats);
    }
    this.#agent.destroy();
    return this;
  }
}
