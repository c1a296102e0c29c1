import { devices } from './devices.js';
import { collectStatus } from './collect.js';

const status = await collectStatus(devices(90));
console.log(status.length);
