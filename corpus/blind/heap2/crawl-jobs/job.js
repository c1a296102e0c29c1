'use strict';
const { EventEmitter } = require('node:events');

const bus = new EventEmitter();
bus.setMaxListeners(0);
const stop = new AbortController();

class CrawlJob {
  constructor(url) {
    this.url = url;
    this.found = [];
    this.paused = false;
  }

  async run(turn) {
    const onPause = (paused) => {
      this.paused = paused;
    };
    const onStop = () => {
      this.found.length = 0;
    };
    bus.on('pause', onPause);
    stop.signal.addEventListener('abort', onStop, { once: true });
    try {
      for (let i = 0; i < 20; i++) {
        this.found.push({ href: `${this.url}/${i}`, text: `Link ${i} on ${this.url}` });
        if (i % 10 === 0) await turn();
      }
      return this.found.length;
    } finally {
      bus.off('pause', onPause);
      stop.signal.removeEventListener('abort', onStop);
    }
  }
}

module.exports = { CrawlJob, bus };
