import { snap } from './snap.js';
import { PriceService } from './src/price-service.js';
import { Assortment } from './src/assortment.js';

const service = new PriceService(new Assortment(5000));

let cents = 0;
for (let phase = 0; phase < 3; phase += 1) {
  for (let basket = 0; basket < 600; basket += 1) {
    for (let i = 0; i < 4; i += 1) cents += (await service.quote(phase * 2400 + basket * 4 + i)).cents;
  }
  await snap();
}
console.log(`cents ${cents}`, service.state());
