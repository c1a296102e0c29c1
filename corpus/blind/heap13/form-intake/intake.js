import http from 'node:http';
import { check } from './check.js';

const KEEP_RECENT = 60;

export class Intake {
  constructor(book, register) {
    this.book = book;
    this.register = register;
    this.recent = [];
    this.tallies = new Map();
    this.server = http.createServer((req, res) => this.#serve(req, res));
  }

  listen() {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => resolve(this.server.address().port));
    });
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  async #serve(req, res) {
    let text = '';
    req.setEncoding('utf8');
    for await (const part of req) text += part;
    const form = this.book.get(req.url.slice('/forms/'.length));
    if (!form) return reply(res, 404, { problem: 'no such form' });

    const answers = JSON.parse(text);
    const verdict = check(form, answers);
    this.#count(form.id, verdict.ok);
    if (!verdict.ok) return reply(res, 422, { problems: verdict.problems });

    const address = this.register.locate(answers.postcode, answers.house);
    const entry = {
      form: form.id,
      revision: form.revision,
      answers,
      district: address ? address.district : null,
    };
    this.recent.push(entry);
    if (this.recent.length > KEEP_RECENT) this.recent.shift();
    reply(res, 201, { district: entry.district });
  }

  #count(id, ok) {
    let tally = this.tallies.get(id);
    if (!tally) this.tallies.set(id, (tally = { accepted: 0, refused: 0 }));
    tally[ok ? 'accepted' : 'refused'] += 1;
  }
}

function reply(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}
