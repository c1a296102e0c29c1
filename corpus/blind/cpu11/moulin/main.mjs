import { iceSurface } from './dem.mjs';
import { Basins } from './fill.mjs';

const MELT_PER_CELL = 0.012; // m3/s, 10 m grid on a warm July day

function report(season, dem) {
  const basins = new Basins(dem);
  const order = basins.flood();
  const ponds = basins.ponds();
  const discharge = basins.catchment(order, MELT_PER_CELL);

  const candidates = ponds
    .filter((p) => p.area > 3)
    .slice(0, 12)
    .map((p) => ({ ...p, inflow: discharge[p.seedCell] }));
  const moulins = candidates.filter((p) => p.inflow > 0.02 || p.volume > 20);

  console.log(`season ${season}: ${ponds.length} ponds, ${moulins.length} moulin candidates`);
  for (const m of moulins) {
    const x = m.seedCell % dem.width;
    const y = (m.seedCell / dem.width) | 0;
    console.log(`  at ${x},${y} area ${m.area} volume ${m.volume.toFixed(1)} inflow ${m.inflow.toFixed(3)}`);
  }
}

for (const season of [2017, 2018]) report(season, iceSurface(470, 390, season));
