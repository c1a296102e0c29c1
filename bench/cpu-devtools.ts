// The engine of Chrome DevTools' performance panel: the file to its model, self and total times.
import { readFileSync } from 'node:fs';
// @ts-expect-error: installed by the bench, in a package of its own
import { CPUProfileDataModel } from 'chrome-devtools-frontend/front_end/models/cpu_profile/CPUProfileDataModel.ts';

const start = performance.now();
const model = new CPUProfileDataModel(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const millis = performance.now() - start;
if (model.samples.length === 0 || !(model.profileHead.total > 0)) throw new Error('an empty model');
console.log(JSON.stringify({ millis }));
