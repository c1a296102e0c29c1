import http from 'node:http';

export class RegistryClient {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
  #port;
  calls = 0;

  constructor(port) {
    this.#port = port;
  }

  lookUp(kind, id) {
    this.calls++;
    return new Promise((resolve, reject) => {
      http.get({ port: this.#port, path: `/${kind}/${id}`, agent: this.#agent }, (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (d) => (text += d));
        res.on('end', () => resolve(JSON.parse(text)));
      }).on('error', reject);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
