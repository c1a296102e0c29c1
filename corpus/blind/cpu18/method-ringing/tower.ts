import { Composer, Method, unrank } from './composer.ts';
import { rank, show } from './rows.ts';

const METHODS: [string, string][] = [
  ['Plain Bob Minor', 'x.16.x.16.x.16.x.16.x.16.x.12'],
  ['Little Bob', 'x.16.x.14.x.16.x.12'],
  ['St Clement’s', 'x.16.x.36.x.36.x.36.x.16.x.12'],
  ['Cambridge Surprise', 'x.36.x.14.x.12.x.36.x.14.x.56.x.14.x.36.x.12.x.14.x.36.x.12'],
];

for (const [name, notation] of METHODS) {
  const composer = new Composer(new Method(name, notation), 1_500_000).search(60);
  console.log(`${name.padEnd(20)} ${composer.found} true touches among ${composer.visited} leads, longest ${composer.longest}: ${composer.best}`);
}

const check = [0, 17, 359, 719].map((n) => `${show(unrank(n))}=${rank(unrank(n))}`);
console.log(check.join(' '));
