import http from 'node:http';

const METALS = ['copper', 'brass', 'lead', 'zinc', 'steel', 'aluminium', 'nickel'];

/** The tickets of one day, in the order in which the lorries left. */
export async function* tickets(count) {
  let s = 31;
  const next = (n) => (s = (s * 16807) % 2147483647) % n;
  for (let n = 1; n <= count; n++) {
    const gross = 3000 + next(22000);
    yield {
      n,
      plate: `ZG ${10000 + next(80000)}`,
      metal: METALS[next(METALS.length)],
      grade: 1 + next(4),
      gross,
      tare: Math.round(gross * (0.3 + next(30) / 100)),
    };
  }
}

export class PriceDesk {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

  constructor(port) {
    this.port = port;
    this.asked = 0;
  }

  quote(metal, grade) {
    this.asked++;
    return new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port: this.port, path: `/quote/${metal}/${grade}`, agent: this.#agent }, (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (part) => (text += part));
        res.on('end', () => resolve(JSON.parse(text)));
      }).on('error', reject);
    });
  }

  close() {
    this.#agent.destroy();
  }
}
