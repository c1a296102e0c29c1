import { Network } from "./network.ts";
import { travelTimes } from "./planner.ts";

const network = new Network(177, 177);
for (const depot of [0, 12_345, 28_000]) {
	const times = travelTimes(network, depot);
	const sorted = times.toSorted();
	const mean = times.reduce((sum, t) => sum + t, 0) / times.length;
	console.log(`depot ${depot}: mean ${mean.toFixed(1)} median ${sorted[sorted.length >> 1].toFixed(1)} far ${sorted.at(-1)!.toFixed(1)}`);
}
