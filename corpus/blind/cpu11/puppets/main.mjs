import { Puppet } from './stage.mjs';
import { Playback, Rehearsal } from './rehearsal.mjs';

const CAST = `Kasperl Gretel Seppel Grandmother Constable Crocodile Witch Robber King Princess Devil Fool
Miller Donkey Innkeeper Moon`.split(/\s+/);

const puppets = CAST.map((name, i) => {
  const p = new Puppet(name, 2 + ((i * 29) % 7));
  p.x = (i * 530) % 4000;
  return p;
});

const playback = new Playback(3500);
const rehearsal = new Rehearsal(puppets, playback);

rehearsal.on('mark', ({ s, crossings }) => console.log(`${String(s).padStart(6)} s  ${crossings} strings close`));
rehearsal.on('end', ({ s, crossings }) => {
  const last = playback.back(0);
  const before = playback.back(50);
  const moved = last.poses.map((p, i) => Math.abs(p.limbs[0].pull.lift - before.poses[i].limbs[0].pull.lift));
  console.log(`${s} s played, ${crossings} close, most moved in a second ${Math.max(...moved)}`);
});

rehearsal.run(280, 50);
