import http from 'node:http';
import { createParser } from 'eventsource-parser';

export class ToolSession {
  #base;
  #next = 1;

  constructor(base) {
    this.#base = base;
  }

  call(method, params) {
    const id = this.#next++;
    const payload = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve, reject) => {
      const req = http.request(this.#base, { method: 'POST', headers: { accept: 'text/event-stream' } }, (res) => {
        this.#receive(res, id).then(resolve, reject);
      });
      req.on('error', reject);
      req.end(payload);
    });
  }

  #receive(res, id) {
    return new Promise((resolve, reject) => {
      const answer = { rows: null, progress: 0 };
      const parser = createParser({
        onEvent(message) {
          const data = JSON.parse(message.data);
          if (data.id !== id) return;
          if (message.event === 'progress') answer.progress = data.percent;
          else if (message.event === 'result') answer.rows = data.rows;
        },
        onError: reject,
      });
      res.setEncoding('utf8');
      res.on('data', (text) => takeText(parser, text));
      res.on('error', reject);
      res.on('end', () => (answer.rows ? resolve(answer) : reject(new Error('no result'))));
    });
  }
}

function takeText(parser, text) {
  parser.feed(text);
}
