import { between, scoreTopics } from './parser.js';

export class Digest {
  constructor() {
    this.headlines = [];
    this.perTopic = new Uint32Array(40);
  }

  ingest(raw) {
    const text = raw.toString('latin1');
    const topic = scoreTopics(between(text, '<body>', '</body>'));
    this.perTopic[topic] += 1;
    this.headlines.push({ topic, title: between(text, '<title>', '</title>') });
  }

  latest(count) {
    return this.headlines.slice(-count).map((h) => h.title);
  }
}
