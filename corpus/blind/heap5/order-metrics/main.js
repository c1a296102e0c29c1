import { Shop } from './shop.js';
import { createRouter } from './router.js';
import { customers } from './customers.js';
import { scrape } from './metrics.js';
import { snap } from './snap.js';

const shop = new Shop(1800);
const handle = createRouter(shop);
const traffic = customers(shop, 60221);

for (let hour = 0; hour < 3; hour++) {
  for (let i = 0; i < 1500; i++) {
    const { method, url } = traffic.next().value;
    await handle(method, url);
  }
  await snap();
}
const text = await scrape();
console.log(`${shop.orders} orders, ${text.length > 0 ? 'scraped' : 'empty'}`);
