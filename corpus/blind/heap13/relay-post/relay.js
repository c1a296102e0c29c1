import http from 'node:http';
import { keepReceipt, receiptFor } from './receipts.js';

export class Relay {
  #byName = new Map();
  #sent = new Map();
  repeats = 0;

  constructor(repos) {
    for (const repo of repos) this.#byName.set(repo.name, repo);
    this.server = http.createServer((req, res) => {
      this.#accept(req, res).catch((error) => {
        res.writeHead(500).end(error.message);
      });
    });
  }

  async #accept(req, res) {
    const chunks = [];
    for await (const chunk of req) chunks.push(chunk);
    const id = req.headers['x-delivery'];

    const earlier = await receiptFor(id);
    if (earlier) {
      this.repeats += 1;
      return this.#answer(res, 200, earlier);
    }

    const event = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const repo = this.#byName.get(event.repo);
    if (!repo) return this.#answer(res, 404, { problem: `unknown repository ${event.repo}` });

    const receipt = {
      delivery: id,
      repo: repo.name,
      team: repo.team,
      forwarded: repo.targets.map((target) => this.#forward(target, event)),
      commits: event.commits.map((commit) => ({
        sha: commit.sha,
        title: commit.message.split('\n', 1)[0],
        files: commit.files,
      })),
    };
    await keepReceipt(id, receipt);
    this.#answer(res, 202, receipt);
  }

  #forward(target, event) {
    const count = (this.#sent.get(target) ?? 0) + 1;
    this.#sent.set(target, count);
    return { target, number: count, ref: event.ref };
  }

  #answer(res, status, body) {
    const text = JSON.stringify(body);
    res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    res.end(text);
  }

  totals() {
    let all = 0;
    for (const n of this.#sent.values()) all += n;
    return { targets: this.#sent.size, all, repeats: this.repeats };
  }
}
