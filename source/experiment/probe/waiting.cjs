// What a thread waits for: whether for what it is fed from outside (a pipe, a child, another thread), or for what it asked for itself.
'use strict';
const { subscribe } = require('node:diagnostics_channel');

/** Milliseconds between two looks. */
const EVERY = 10;
const FED = /^(PipeWrap|TTYWrap|ProcessWrap|MessagePort|Worker)$/;
/** What is there whatever is waited for. */
const BESIDES = /^(Immediate|CloseReq|ShutdownWrap|WriteWrap|TCPServerWrap|PipeServerWrap|SignalWrap|FSEventWrap|StatWatcher)$/;

class Waiting {
  /** Looks at which something was waited for, and at which it was input alone. */
  looks = 0;
  fed = 0;
  /** Processes and threads that were started. */
  started = 0;

  begin() {
    // Once the thread computes it is late, and so looks at where it waits most.
    setInterval(() => this.look(), EVERY).unref();
    for (const channel of ['child_process', 'worker_threads']) subscribe(channel, () => this.started++);
  }

  look() {
    const resources = process.getActiveResourcesInfo().filter((one) => !BESIDES.test(one));
    if (resources.length === 0) return;
    this.looks++;
    if (resources.every((one) => FED.test(one))) this.fed++;
  }

  result() {
    const { looks, fed, started } = this;
    return { looks, fed, started };
  }
}

module.exports = { Waiting };
