class Profile {
  constructor(id, name, curve) {
    this.id = id;
    this.name = name;
    this.curve = curve;
  }

  gain(at) {
    return this.curve[at % this.curve.length].gain;
  }
}

function loadProfiles(rand, size) {
  const list = [];
  for (let id = 0; id < size; id++) {
    const curve = [];
    for (let p = 0; p < 5; p++) curve.push({ at: p * 51, gain: rand.next() * 2 });
    list.push(new Profile(id, `${rand.word(5)}-${rand.hex(8)}`, curve));
  }
  return list;
}

module.exports = { loadProfiles };
