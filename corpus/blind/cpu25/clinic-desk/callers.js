import { Agent, request } from 'node:http';
import { DOCTORS } from './server.js';

export class Caller {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #port;
  #seed;
  #mine = [];
  tally = { booked: 0, full: 0, cancelled: 0, seen: 0, minutes: 0 };

  constructor(port, seed) {
    this.#port = port;
    this.#seed = seed;
  }

  #roll(n) {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed % n;
  }

  #send(method, path, value) {
    return new Promise((resolve, reject) => {
      const body = value === undefined ? undefined : JSON.stringify(value);
      const headers = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const req = request({ host: '127.0.0.1', port: this.#port, agent: this.#agent, method, path, headers }, (res) => {
        const parts = [];
        res.on('data', (part) => parts.push(part));
        res.on('end', () => resolve({ status: res.statusCode, value: JSON.parse(Buffer.concat(parts)) }));
      });
      req.on('error', reject);
      req.end(body);
    });
  }

  // A patient cannot cancel what is not booked yet, so the calls of one caller follow one another.
  async run(calls) {
    for (let i = 0; i < calls; i++) {
      const doctor = DOCTORS[this.#roll(DOCTORS.length)];
      const date = `2024-05-${10 + this.#roll(20)}`;
      const roll = this.#roll(10);
      if (roll < 6 || !this.#mine.length) {
        const { status, value } = await this.#send('POST', '/visits', { doctor, date, length: 10 + 5 * this.#roll(5), patient: `p${this.#roll(5000)}` });
        if (status === 201) {
          this.tally.booked++;
          this.tally.minutes += value.length;
          this.#mine.push(value.id);
        } else this.tally.full++;
      } else if (roll < 8) {
        const id = this.#mine.splice(this.#roll(this.#mine.length), 1)[0];
        const { status } = await this.#send('DELETE', `/visits/${id}`);
        if (status === 200) this.tally.cancelled++;
      } else {
        const { value } = await this.#send('GET', `/sheets/${doctor}/${date}`);
        this.tally.seen += value.length;
      }
    }
    this.#agent.destroy();
  }
}
