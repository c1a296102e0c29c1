import { createHash } from 'node:crypto';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { dijkstra } from 'graphology-shortest-path';
import { season, dice } from './season.ts';

const seal = createHash('sha256');

for (let year = 2018; year <= 2025; year++) {
  const graph = season(year, 380);
  const found = louvain.detailed(graph, { rng: dice(year * 31), resolution: 1 });
  const between = betweenness(graph, { getEdgeWeight: null }) as Record<string, number>;
  const rank = pagerank(graph, { getEdgeWeight: 'meetings' });

  const circles = new Map<number, string[]>();
  for (const [node, circle] of Object.entries(found.communities)) {
    const list = circles.get(circle);
    if (list) list.push(node);
    else circles.set(circle, [node]);
  }

  const order = graph.nodes().sort((a, b) => between[b] - between[a] || (a < b ? -1 : 1));
  const brokers = order.slice(0, 5);
  const hosts = [...circles.values()].map((list) => list.reduce((best, n) => (rank[n] > rank[best] ? n : best)));

  // how far the hosts of the circles are from each other
  const reach = hosts.map((host) => {
    const paths = dijkstra.singleSource(graph, host, (_edge: string, attr: { meetings: number }) => 1 / attr.meetings) as Record<string, string[]>;
    return hosts.map((other) => (paths[other] ? paths[other].length - 1 : -1));
  });

  console.log(year, `members ${graph.order} ties ${graph.size} circles ${circles.size} modularity ${found.modularity.toFixed(4)} brokers ${brokers.join(',')}`);
  seal.update(JSON.stringify({ brokers, hosts, reach, sizes: [...circles.values()].map((c) => c.length) }));
}

console.log(seal.digest('hex'));
