const first = ['Ines', 'Pavel', 'Aino', 'Omar', 'Lucie', 'Tomas', 'Rhea'];
const last = ['Varga', 'Silva', 'Koski', 'Demir', 'Moreau', 'Novak', 'Brandt', 'Ross'];

export class Directory {
  #profiles = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      const name = `${first[i % first.length]} ${last[(i * 3) % last.length]} ${i}`;
      this.#profiles.push({ id: i, name, handle: name.toLowerCase().replaceAll(' ', '.'), muted: new Set([i + 1, i + 2]), zone: `UTC+${i % 12}` });
    }
  }

  get size() {
    return this.#profiles.length;
  }

  profile(id) {
    return this.#profiles[id];
  }
}
