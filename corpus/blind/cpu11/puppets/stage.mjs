export const LIMBS = ['head', 'torso', 'armL', 'armR', 'handL', 'handR', 'legL', 'legR', 'footL', 'footR', 'jaw', 'tail'];

// One turn of a servo horn in 1024 steps, as the controller board counts them.
const HORN = Int16Array.from({ length: 1024 }, (_, i) => Math.round(Math.sin((i / 512) * Math.PI) * 400));

const Named = (Base) =>
  class extends Base {
    #name;
    constructor(name, ...rest) {
      super(...rest);
      this.#name = name;
    }
    get name() {
      return this.#name;
    }
  };

const Strung = (Base) =>
  class extends Base {
    strings = LIMBS.map((limb, i) => ({ limb, channel: i, gear: 1 + (i % 3), offset: i * 83 }));

    /** Where every string stands at a tick of the board. */
    pose(tick) {
      const out = [];
      for (const s of this.strings) {
        const turn = (tick * s.gear + s.offset + this.x) & 1023;
        out.push({
          limb: s.limb,
          servo: { channel: s.channel, turn },
          pull: { lift: HORN[turn], side: HORN[(turn + 256) & 1023] },
        });
      }
      return out;
    }
  };

export class Puppet extends Strung(Named(Object)) {
  x = 0;
  #speed;

  constructor(name, speed) {
    super(name);
    this.#speed = speed;
  }

  walk() {
    this.x += this.#speed;
    if (this.x > 4000 || this.x < 0) this.#speed = -this.#speed;
  }
}
