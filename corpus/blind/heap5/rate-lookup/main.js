import { TariffBook } from './tariffs.js';
import { ShippingApi } from './shipping.js';
import { requests } from './requests.js';
import { snap } from './snap.js';

const api = new ShippingApi(new TariffBook(['NL', 'BE', 'DE', 'FR', 'ES', 'IT', 'PL', 'SE']));
const traffic = requests(99991);

for (let hour = 0; hour < 3; hour++) {
  for (let i = 0; i < 9000; i++) await api.rate(traffic.next().value);
  await snap();
}
console.log(api.stats());
