import http from 'node:http';

/** The level sensors answer through the station, which talks to them by radio. */
export class SensorClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
  #port;

  constructor(port) {
    this.#port = port;
  }

  level(id) {
    return new Promise((resolve, reject) => {
      const req = http.get({ port: this.#port, path: `/bins/${id}/level`, agent: this.#agent, timeout: 5000 }, (res) => {
        const parts = [];
        res.on('data', (part) => parts.push(part));
        res.on('end', () => {
          if (res.statusCode !== 200) return reject(new Error(`sensor ${id}: ${res.statusCode}`));
          resolve(JSON.parse(Buffer.concat(parts).toString()));
        });
      });
      req.on('timeout', () => req.destroy(new Error(`sensor ${id} is silent`)));
      req.on('error', reject);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
