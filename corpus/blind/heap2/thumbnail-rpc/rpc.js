'use strict';
const { MessageChannel } = require('node:worker_threads');

class Job {
  constructor(picture, sizes) {
    this.picture = picture;
    this.sizes = sizes;
    this.results = [];
  }
}

function serve(port) {
  port.on('message', ({ picture, sizes }) => {
    port.postMessage(sizes.map((size) => `${picture}@${size.width}x${size.height}`));
  });
}

exports.request = function request(picture, sizes) {
  const job = new Job(picture, sizes);
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return new Promise((resolve) => {
    port1.on('message', (names) => {
      job.results = names;
      resolve(job.results.length);
    });
    port1.postMessage({ picture, sizes });
  });
};
