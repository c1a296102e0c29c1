'use strict';
const { Engine } = require('json-rules-engine');

const engine = new Engine();
engine.addRule({
  conditions: { all: [{ fact: 'temperature', operator: 'greaterThan', value: 50 }] },
  event: { type: 'hot' },
});
const alerts = [];

class Report {
  constructor({ device, temperature, readings = [] }) {
    this.device = device;
    this.temperature = temperature;
    this.readings = readings;
  }
}

async function check(body) {
  const report = new Report(body);
  engine.on('success', (event) => {
    if (alerts.length < 100) alerts.push({ type: event.type, device: report.device });
  });
  await engine.run({ temperature: report.temperature });
}

module.exports = { check, alerts };
