import got from 'got';

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

export class Desk {
  rates = new Map();

  constructor(port) {
    this.base = `http://127.0.0.1:${port}`;
  }

  async refresh(at) {
    const list = await got(`${this.base}/rates`, { searchParams: { at }, signal: stop.signal }).json();
    for (const { name, rate } of list) this.rates.set(name, rate);
  }
}
