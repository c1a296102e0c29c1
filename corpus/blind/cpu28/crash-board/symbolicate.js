'use strict';
const { SourceMapConsumer } = require('source-map-js');

const FRAME = /^\s+at (\S+) \(.*\/(app-[\d.]+\.js):(\d+):(\d+)\)$/;

class Symbolicator {
  constructor(readMap) {
    this.readMap = readMap;
    this.hits = 0;
    this.misses = 0;
  }

  open(version) {
    return new SourceMapConsumer(JSON.parse(this.readMap(version)));
  }

  frames(report) {
    const [head, ...lines] = report.text.split('\n');
    const consumer = this.open(report.version);
    const frames = [];
    for (const text of lines) {
      const m = FRAME.exec(text);
      if (!m) continue;
      const found = consumer.originalPositionFor({ line: Number(m[3]), column: Number(m[4]) - 1 });
      if (found.source === null) {
        this.misses++;
        frames.push({ fn: m[1], source: m[2], line: Number(m[3]), own: false });
      } else {
        this.hits++;
        frames.push({ fn: found.name ?? '(anonymous)', source: found.source, line: found.line, own: true });
      }
    }
    return { head, frames };
  }
}

module.exports = { Symbolicator };
