import { Intake } from './src/intake.js';
import { loadTenants } from './src/tenants.js';
import { requests } from './src/requests.js';
import { snap } from './snap.js';

const tenants = loadTenants(12);
const intake = new Intake(tenants);
const incoming = requests(tenants, 77);

for (let phase = 0; phase < 3; phase += 1) {
  for (let i = 0; i < 140; i += 1) {
    const { tenant, form, body } = incoming.next().value;
    intake.submit(tenant, form, body);
  }
  await snap();
}

console.log(`accepted ${intake.accepted}, refused ${intake.refused}`);
