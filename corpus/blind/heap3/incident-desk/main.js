import { snap } from './snap.js';
import { Service } from './service.js';
import { IncidentRing } from './incident-ring.js';
import { Runbook } from './runbook.js';

const runbook = new Runbook(1800);
const incidents = new IncidentRing(400);
const service = new Service(incidents, runbook, 271828);

for (let week = 1; week <= 3; week++) {
  for (let n = 0; n < 1500; n++) await service.handle(week, n);
  console.log(`week ${week}: ${service.failed} failures so far, newest ${incidents.newest().message}`);
  await snap();
}
