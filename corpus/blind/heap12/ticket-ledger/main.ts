import * as path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { Desk } from './desk.ts';
import { loadArticles, pick, rng, sentence, suggest } from './phrases.ts';

const rnd = rng(77001);
const articles = loadArticles(rnd, 1500);
const desk = new Desk();
const agents = Array.from({ length: 24 }, (_, i) => `agent-${i}`);
const tags = ['billing', 'hardware', 'network', 'access', 'shipping', 'mobile', 'desktop', 'other'];
let clock = Date.UTC(2026, 1, 2);

async function shift(): Promise<void> {
  const live: number[] = [];
  for (let i = 0; i < 700; i++) {
    clock += 40_000;
    const agent = agents.reduce((a, b) => (desk.load(b) < desk.load(a) ? b : a), pick(agents, rnd));
    const ticket = desk.open(sentence(rnd, 6), agent, [pick(tags, rnd), pick(tags, rnd)], clock);
    const article = suggest(articles.slice(i % 100, (i % 100) + 40), ticket.subject);
    for (let m = 0; m < 6; m++) {
      clock += 5_000;
      ticket.say(m % 2 ? agent : `user-${ticket.id}`, sentence(rnd, 14), clock);
    }
    ticket.say(agent, `Please see ${article.id}`, clock);
    if (i % 25 === 0) desk.related(ticket);
    live.push(ticket.id);
    if (live.length > 30) desk.close(live.shift()!, clock);
    if (i % 50 === 0) await sleep(1);
  }
  for (const id of live) desk.close(id, clock);
}

for (let n = 1; n <= 3; n++) {
  await shift();
  await sleep(30);
  console.log(`shift ${n}: ${desk.tickets.size} open, last summaries ${desk.summaries.length}`);
  if (!process.env.ONLY_LAST || n === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${n}.heapsnapshot`));
  }
}
