import { parentPort } from 'node:worker_threads';

const SLIDE = { granite: 1, gneiss: 0.95, schist: 1.2, limestone: 1.1 };

function surfaceFlow({ terrain, ice, from, to }) {
  const { columns, rows, cells } = terrain;
  const next = new Float64Array((to - from) * columns);
  for (let r = from; r < to; r++) {
    for (let c = 0; c < columns; c++) {
      const i = r * columns + c;
      const cell = cells[i];
      const above = r > 0 ? ice[i - columns] : 0;
      const drop = r + 1 < rows ? cell.bed + ice[i] - cells[i + columns].bed - ice[i + columns] : 20;
      const out = Math.min(ice[i], Math.max(0, drop) * 0.004 * SLIDE[cell.rock] * (1 - cell.friction) * ice[i] * 0.1);
      const inflow = Math.min(above, above * 0.01);
      next[(r - from) * columns + c] = Math.max(0, ice[i] - out + inflow + cell.snow - cell.melt);
    }
  }
  return next;
}

parentPort.on('message', ({ id, job }) => {
  const rows = surfaceFlow(job);
  parentPort.postMessage({ id, result: { from: job.from, rows } }, [rows.buffer]);
});
