// Reads a profile to the finished model, as the worker does.
import { closeSync, fstatSync, openSync } from 'node:fs';
import { buildModel } from '../source/cpu/build.ts';
import { WHOLE } from '../source/cpu/model.ts';
import { readProfiles } from '../source/load/profile/read.ts';
import { FileSource } from '../source/load/source.ts';

const file = process.argv[2];
const start = performance.now();
const descriptor = openSync(file, 'r');
const [recording] = readProfiles(new FileSource(descriptor, fstatSync(descriptor).size), file);
const read = performance.now();
const model = buildModel(recording, WHOLE);
const millis = performance.now() - start;
closeSync(descriptor);
if (model.functions.order.length === 0) throw new Error('an empty model');
console.log(JSON.stringify({ millis, read: read - start }));
