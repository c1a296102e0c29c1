import http from 'node:http';
import CacheableRequest from 'cacheable-request';

const request = new CacheableRequest(http.request, new Map()).request();
const places = Array.from({ length: 3000 }, (_, i) => ({ id: i, name: `Place ${i}`, latitude: 46 + (i % 50) / 20, longitude: 9 + (i % 90) / 12 }));

export class Forecast {
  known = new Map();

  constructor(port) {
    this.port = port;
  }

  of(id) {
    return new Promise((resolve, reject) => {
      const one = request({ host: '127.0.0.1', port: this.port, path: `/place/${places[id].id}` }, async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        this.known.set(id, JSON.parse(text));
        resolve();
      });
      one.on('request', (outgoing) => outgoing.end());
      one.on('error', reject);
    });
  }
}
