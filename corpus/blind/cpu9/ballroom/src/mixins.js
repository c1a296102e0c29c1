export const Named = (Base) => class extends Base {
  name = 'unnamed';
  called(name) { this.name = name; return this; }
};

export const Seated = (Base) => class extends Base {
  #pupils = new Set();
  capacity = 12;
  room(capacity) { this.capacity = capacity; return this; }
  enrol(pupil) {
    if (this.#pupils.size >= this.capacity || this.#pupils.has(pupil)) return false;
    this.#pupils.add(pupil);
    return true;
  }
  get taken() { return this.#pupils.size; }
};

export const Timed = (Base) => class extends Base {
  starts = 0;
  minutes = 60;
  at(starts, minutes) { this.starts = starts; this.minutes = minutes; return this; }
  get ends() { return this.starts + this.minutes * 60000; }
  overlaps(other) { return this.starts < other.ends && other.starts < this.ends; }
};

export const mix = (...mixins) => mixins.reduce((Base, mixin) => mixin(Base), class {});
