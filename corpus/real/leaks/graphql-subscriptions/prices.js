'use strict';
const { PubSub } = require('graphql-subscriptions');

const pubsub = new PubSub();
pubsub.ee.setMaxListeners(0);

class Viewer {
  constructor(id) {
    this.id = id;
    this.watchlist = Array.from({ length: 25 }, (_, i) => ({ symbol: `SYM${(id + i) % 90}`, above: i * 10 }));
    this.last = null;
  }
}

function open(id) {
  const viewer = new Viewer(id);
  const prices = pubsub.asyncIterator('PRICE');
  const first = prices.next().then(({ value }) => {
    viewer.last = value;
  });
  prices.viewer = viewer;
  return { first, leave: () => { viewer.last = null; } };
}

const publish = (price) => pubsub.publish('PRICE', { price });

module.exports = { open, publish };
