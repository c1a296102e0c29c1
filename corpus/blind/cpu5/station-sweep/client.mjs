import http from 'node:http';

export class GatewayClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  #port;
  #calibrations = new Map();

  constructor(port) {
    this.#port = port;
  }

  #get(path) {
    return new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port: this.#port, path, agent: this.#agent }, (res) => {
        const chunks = [];
        res.on('data', (chunk) => chunks.push(chunk));
        res.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      }).on('error', reject);
    });
  }

  stations() {
    return this.#get('/stations');
  }

  readings(id) {
    return this.#get(`/readings/${id}`);
  }

  calibration(model) {
    if (!this.#calibrations.has(model)) this.#calibrations.set(model, this.#get(`/calibration/${model}`));
    return this.#calibrations.get(model);
  }

  close() {
    this.#agent.destroy();
  }
}
