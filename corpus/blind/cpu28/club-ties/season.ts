import { UndirectedGraph } from 'graphology';

export function dice(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x7f4a7c15) >>> 0;
    let z = a;
    z = Math.imul(z ^ (z >>> 16), 0x7feb352d);
    z = Math.imul(z ^ (z >>> 15), 0x846ca68b);
    return ((z ^ (z >>> 16)) >>> 0) / 4294967296;
  };
}

export interface Member { board: number; joined: number }
export interface Tie { meetings: number }

/** Who sat with whom over a year of club evenings. */
export function season(year: number, members: number): UndirectedGraph<Member, Tie> {
  const rnd = dice(year);
  const graph = new UndirectedGraph<Member, Tie>();
  const boards = 9;
  for (let i = 0; i < members; i++) graph.addNode(`m${i}`, { board: i % boards, joined: year - Math.floor(rnd() * 30) });

  for (let evening = 0; evening < 240; evening++) {
    const host = evening % boards;
    const table: string[] = [];
    for (let seat = 0; seat < 6; seat++) {
      const own = rnd() < 0.86;
      const board = own ? host : Math.floor(rnd() * boards);
      const place = Math.floor(rnd() * Math.floor(members / boards));
      const who = `m${place * boards + board}`;
      if (!table.includes(who)) table.push(who);
    }
    for (let a = 0; a < table.length; a++) {
      for (let b = a + 1; b < table.length; b++) {
        graph.updateEdge(table[a], table[b], (t) => ({ meetings: (t.meetings ?? 0) + 1 }));
      }
    }
  }
  for (const lonely of graph.filterNodes((n) => graph.degree(n) === 0)) graph.dropNode(lonely);
  return graph;
}
