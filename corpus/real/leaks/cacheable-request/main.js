import { start } from './weather.js';
import { Forecast } from './forecast.js';
import { snap } from './snap.js';

const server = await start();
const forecast = new Forecast(server.address().port);
for (let phase = 0; phase < 3; phase++) {
  for (let i = 0; i < 150; i++) await forecast.of(i % 40);
  await snap();
}
console.log(forecast.known.size);
process.exit(0);
