import { createHash } from 'node:crypto';
import { choose, makeAudience, makeStories, prng } from './campaign/audience.ts';
import { assemble } from './delivery/mime.ts';
import { TemplateEngine, type RenderOptions } from './engine/index.ts';
import { labels, sources } from './templates/sources.ts';

const rnd = prng(777);
const audience = makeAudience(4200, rnd);
const stories = makeStories(90, rnd);
const engine = new TemplateEngine(sources);
const campaign = { id: 'cmp-2026-11', subject: 'What the river brought & other stories', brand: 'Press & Sons' };

const digest = createHash('sha256');
const sent = { messages: 0, bytes: 0, empty: 0 };

for (const person of audience) {
  const chosen = choose(stories, person, 3);
  if (!chosen.length) sent.empty++;
  const token = createHash('sha1').update(`${campaign.id}:${person.id}`).digest('base64url');
  const options: RenderOptions = {
    locale: person.locale,
    theme: person.premium ? 'dark' : 'light',
    minify: true,
    trace: { campaign: campaign.id, message: token },
  };
  const data = {
    subject: campaign.subject, brand: campaign.brand, person, stories: chosen, token,
    labels: labels[person.locale], links: { web: `https://press.example/w/${token}` },
    preheader: chosen[0]?.title,
  };
  const html = engine.render('digest', data, options);
  const text = engine.render('plain', data, { ...options, minify: false });
  const message = assemble(person.email, campaign.subject, html, text);
  digest.update(message);
  sent.messages++;
  sent.bytes += message.length;
}
console.log(sent, digest.digest('hex'));
