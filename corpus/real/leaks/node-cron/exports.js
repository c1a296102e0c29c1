'use strict';
const cron = require('node-cron');

class Settings {
  constructor(shop, version, columns) {
    this.shop = shop;
    this.version = version;
    this.columns = columns;
    this.cron = `${version % 60} ${shop % 24} * * *`;
  }
}

const tasks = new Map();
let exported = 0;

function update(settings) {
  tasks.get(settings.shop)?.stop();
  const task = cron.schedule(settings.cron, () => {
    exported += settings.columns.length;
  });
  tasks.set(settings.shop, task);
}

module.exports = { Settings, update, exported: () => exported };
