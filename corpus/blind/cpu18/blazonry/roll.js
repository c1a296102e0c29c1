'use strict';
const { createHash } = require('node:crypto');
const { WIDTH, HEIGHT, tilesOf, parseBlazon } = require('./shield');
const { METALS, COLOURS, FURS } = require('./tinctures');

const tinctures = [...METALS, ...COLOURS, ...FURS];
const ordinaries = ['fess', 'pale', 'bend', 'chevron', 'chief', 'saltire'];

class Rng {
  #s;
  constructor(seed) { this.#s = seed; }
  next(n) {
    this.#s = (this.#s * 48271) % 2147483647;
    return this.#s % n;
  }
  pick(list) { return list[this.next(list.length)]; }
}

class Roll {
  #families = new Map();

  enrol(name, blazon) {
    this.#families.set(name, { blazon, quartered: [] });
  }

  /** The heir of `name` quarters the arms of `spouse` with the paternal ones. */
  marry(name, spouse) {
    const family = this.#families.get(name);
    if (family.quartered.length < 3 && !family.quartered.includes(spouse)) family.quartered.push(spouse);
  }

  arms(name) {
    const { blazon } = this.#families.get(name);
    return { ...parseBlazon(blazon), bearer: name };
  }

  quarters(name) {
    const { quartered } = this.#families.get(name);
    const names = [name, ...quartered];
    return [0, 1, 2, 3].map((i) => this.arms(names[i % names.length]));
  }

  *names() {
    yield* this.#families.keys();
  }
}

class PageWriter {
  #hash = createHash('sha1');
  #bytes = 0;
  #unlawful = new Set();

  emblazon(roll, name) {
    const parts = [`<g id="${name}">`];
    roll.quarters(name).forEach((arms, i) => {
      if (!arms.lawful) this.#unlawful.add(arms.bearer);
      parts.push(`<g transform="translate(${(i % 2) * WIDTH} ${i >> 1 ? HEIGHT : 0})">`);
      // the small scale only shows every eighth line
      tilesOf(arms).forEach((runs, y) => {
        if (y % 8) return;
        let x = 0;
        for (const [colour, n] of runs) {
          if (colour) parts.push(`<path d="M${x} ${y}h${n}" stroke="${colour}"/>`);
          x += n;
        }
      });
      parts.push('</g>');
    });
    parts.push('</g>');
    const text = parts.join('\n');
    this.#bytes += text.length;
    this.#hash.update(text);
  }

  close() {
    return { bytes: this.#bytes, sha1: this.#hash.digest('hex'), unlawful: this.#unlawful.size };
  }
}

function main() {
  const rng = new Rng(90125);
  const roll = new Roll();
  for (let i = 0; i < 720; i++) {
    const field = rng.pick(tinctures);
    roll.enrol(`house-${i}`, `${field[0].toUpperCase()}${field.slice(1)}, a ${rng.pick(ordinaries)} ${rng.pick(tinctures)}`);
  }
  const names = [...roll.names()];
  for (const name of names) {
    for (let k = rng.next(4); k > 0; k--) roll.marry(name, rng.pick(names));
  }
  const page = new PageWriter();
  for (const edition of ['visitation', 'ordinary', 'armorial', 'pocket', 'supplement', 'index']) {
    for (const name of names) page.emblazon(roll, name);
    console.log(edition, 'set');
  }
  console.log(page.close());
}

main();
