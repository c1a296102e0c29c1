import type { Grid } from './grid.ts';

// how many shortest routes between two stations run over each line
export function betweenness(grid: Grid): number[] {
  const near: Array<Array<[number, number]>> = Array.from({ length: grid.stations }, () => []);
  grid.lines.forEach(([a, b], i) => {
    near[a].push([b, i]);
    near[b].push([a, i]);
  });
  const load = new Array<number>(grid.lines.length).fill(0);
  for (let source = 0; source < grid.stations; source++) {
    const distance = new Int32Array(grid.stations).fill(-1);
    const ways = new Float64Array(grid.stations);
    const order: number[] = [source];
    distance[source] = 0;
    ways[source] = 1;
    for (let i = 0; i < order.length; i++) {
      const at = order[i];
      for (const [next] of near[at]) {
        if (distance[next] < 0) {
          distance[next] = distance[at] + 1;
          order.push(next);
        }
        if (distance[next] === distance[at] + 1) ways[next] += ways[at];
      }
    }
    const share = new Float64Array(grid.stations);
    for (let i = order.length - 1; i > 0; i--) {
      const at = order[i];
      for (const [before, line] of near[at]) {
        if (distance[before] !== distance[at] - 1) continue;
        const part = (ways[before] / ways[at]) * (1 + share[at]);
        share[before] += part;
        load[line] += part;
      }
    }
  }
  return load;
}
