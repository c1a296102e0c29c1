import { createHash } from 'node:crypto';
import { publicView } from './expose.mjs';
import { topN } from './rank.mjs';

const row = (v) => `${v.id}\t${v.handle}\t${v.city}\t${v.joined}\t${v.score}\t${v.links[0]}\n`;

export async function* pages(members, { pageSize, rounds }) {
  let featured = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 5 === 0) featured = topN(members, 20, 1800000000 + round * 86400);
    for (let at = 0; at < members.length; at += pageSize) {
      const entries = members.slice(at, at + pageSize).map(publicView);
      let body = `# round ${round} featured ${featured.map((m) => m.handle)}\n`;
      for (const entry of entries) body += row(entry);
      yield { etag: createHash('sha1').update(body).digest('base64'), length: body.length };
    }
  }
}
