import { createHash } from 'node:crypto';
import { blur, compose, despeckle, edges, equalize, sharpen } from './filters.mjs';
import { negative } from './plane.mjs';
import { encode } from './png.mjs';

const prints = {
  portrait: compose(despeckle(), blur(1.4), equalize()),
  press: compose(despeckle(), equalize(), sharpen(2, 0.8)),
  outline: compose(despeckle(), blur(2.2), edges()),
};

const seal = (buffer) => createHash('sha256').update(buffer).digest('hex').slice(0, 10);

for (let film = 1; film <= 4; film++) {
  const image = negative(640, 480, film * 7121);
  for (const [name, print] of Object.entries(prints)) {
    const file = encode(print(image));
    console.log(film, name, file.length, seal(file));
  }
}
