import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

export class Archive {
  #port;
  #seen = new Map();
  constructor(port) { this.#port = port; }

  buoys() { return this.#get('/buoys'); }

  reading(buoy, day) {
    const key = `${buoy}/${day}`;
    if (!this.#seen.has(key)) this.#seen.set(key, this.#get(`/reading/${key}`));
    return this.#seen.get(key);
  }

  async *days(buoy, from, to) {
    for (let day = from; day < to; day++) yield { day, ...(await this.reading(buoy, day)) };
  }

  #get(path) {
    return new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port: this.#port, path, agent }, (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (d) => { text += d; });
        res.on('end', () => resolve(JSON.parse(text)));
      }).on('error', reject);
    });
  }

  close() { agent.destroy(); }
}
