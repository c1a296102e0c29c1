import { Feed } from './feed.js';
import { Registry } from './registry.js';
import { parseReport } from './parse.js';
import { PortTable } from './ports.js';
import { snap } from './snap.js';

const ports = new PortTable(2600);
const feed = new Feed(31337, ports);
const registry = new Registry(ports);

for (let hour = 0; hour < 3; hour += 1) {
  for (let i = 0; i < 55; i += 1) {
    const text = feed.nextReport();
    for (const message of parseReport(text)) registry.apply(message);
  }
  await snap();
}

console.log(`${registry.size} vessels, ${registry.positions} positions, busiest ${registry.busiestPort()}`);
