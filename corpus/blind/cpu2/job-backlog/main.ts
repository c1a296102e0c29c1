import { arrivals } from "./src/job.ts";
import { Station } from "./src/station.ts";

const station = new Station(6000);
for (const job of arrivals(48_000, 7)) station.accept(job);
console.log(station.report());
