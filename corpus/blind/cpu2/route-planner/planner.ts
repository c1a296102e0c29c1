import { Frontier } from "./frontier.ts";
import type { Network } from "./network.ts";

export function travelTimes(network: Network, start: number): Float64Array {
	const best = new Float64Array(network.size).fill(Infinity);
	const frontier = new Frontier();
	best[start] = 0;
	frontier.add({ node: start, minutes: 0 });

	for (let stop = frontier.nearest(); stop; stop = frontier.nearest()) {
		if (stop.minutes > best[stop.node]) continue;
		for (const [to, minutes] of network.from(stop.node)) {
			const arrival = stop.minutes + minutes;
			if (arrival < best[to]) {
				best[to] = arrival;
				frontier.add({ node: to, minutes: arrival });
			}
		}
	}
	return best;
}
