import { snap } from './snap.js';
import { Gateway } from './gateway.js';
import { loadPartners } from './partners.js';
import { trafficFor } from './traffic.js';

const partners = loadPartners(900);
const gateway = new Gateway(partners);

for (let shift = 0; shift < 3; shift++) {
  let accepted = 0;
  for (const message of trafficFor(partners, shift, 70)) {
    if (gateway.receive(message).ok) accepted += 1;
  }
  console.log(`shift ${shift}: ${accepted} messages accepted`);
  await snap();
}
