// Takes jobs off a queue every so often; waits the rest of the time, which no CPU profile can see.
import { setTimeout as wait } from 'node:timers/promises';
import { handle } from './jobs.js';

for (let round = 0; round < 24; round++) {
  await wait(60);
  for (let job = 0; job < 3; job++) handle({ id: round * 3 + job, payload: `payload ${round}` });
}
