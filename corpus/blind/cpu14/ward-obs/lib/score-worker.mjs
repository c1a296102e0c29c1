import { parentPort } from 'node:worker_threads';
import { parseObservation } from './observation.mjs';
import { earlyWarning, band } from './early-warning.mjs';

parentPort.on('message', (job) => {
  if (job === null) return parentPort.close();
  try {
    const scored = { wards: {}, bands: { low: 0, medium: 0, high: 0 }, alerts: 0, latest: [], rejected: 0 };
    for (const line of job.payload.split('\n')) {
      const obs = parseObservation(line);
      if (!obs) {
        scored.rejected++;
        continue;
      }
      const score = earlyWarning(obs);
      const level = band(score);
      const ward = (scored.wards[obs.ward] ??= { n: 0, sum: 0, worst: 0 });
      ward.n++;
      ward.sum += score;
      if (score > ward.worst) ward.worst = score;
      scored.bands[level]++;
      if (level === 'high') {
        scored.alerts++;
        scored.latest.push({ patient: obs.patient, ward: obs.ward, bed: obs.bed, score, at: obs.at });
      }
    }
    // Messages come in order of time, and the report shows five.
    scored.latest = scored.latest.slice(-5);
    parentPort.postMessage({ id: job.id, result: scored });
  } catch (err) {
    parentPort.postMessage({ id: job.id, error: err.message });
  }
});
