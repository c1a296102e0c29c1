import { readings } from './readings.ts';
import { outliers } from './outliers.ts';

console.log(outliers(readings(9000)).length);
