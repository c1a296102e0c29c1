import type { Hit, Stage, Visit } from './types.ts';

const PAUSE = 30 * 60;

/**
 * Groups hits into visits on the way; hits pass through unchanged. The map keeps visits in the order
 * of their latest hit, so those that have ended stand at its front.
 */
export const visits =
  (ended: (visit: Visit) => void): Stage<Hit[], Hit[]> =>
  async function* (source) {
    const open = new Map<string, Visit>();
    for await (const list of source) {
      for (const hit of list) {
        const key = `${hit.address} ${hit.agent}`;
        const visit = open.get(key);
        if (visit !== undefined && visit.until >= hit.at - PAUSE) {
          visit.until = hit.at;
          visit.hits++;
          open.delete(key);
          open.set(key, visit);
          continue;
        }
        if (visit !== undefined) {
          open.delete(key);
          ended(visit);
        }
        open.set(key, { visitor: key, from: hit.at, until: hit.at, hits: 1, entry: hit.path });
      }
      const latest = list[list.length - 1]!.at;
      for (const [key, visit] of open) {
        if (visit.until >= latest - PAUSE) break;
        open.delete(key);
        ended(visit);
      }
      yield list;
    }
    for (const visit of open.values()) ended(visit);
  };
