class Ordered {
  #items = [];

  attach(item) { this.#items.push(item); }

  detach(item) {
    const at = this.#items.indexOf(item);
    if (at >= 0) this.#items.splice(at, 1);
    return at;
  }

  moveToFront(item) {
    const at = this.detach(item);
    this.#items.unshift(item);
    return at;
  }

  get items() { return this.#items; }
}

class Playlist extends Ordered {
  #moods = ['calm', 'fast', 'sad'];
  #jumps = 0;
  #perMood = new Map(this.#moods.map((m) => [m, 0]));

  play(song) {
    if (this.moveToFront(song) > 1000) this.#jumps++;
    this.#perMood.set(song.mood, this.#perMood.get(song.mood) + song.seconds);
  }

  shuffle(songs, plays) {
    let r = 4;
    for (let i = 0; i < plays; i++) {
      r = (r * 48271) % 2147483647;
      this.play(songs[r % songs.length]);
    }
  }

  moodOf(n) { return this.#moods[n % this.#moods.length]; }
  get summary() { return { jumps: this.#jumps, moods: [...this.#perMood] }; }
}

const list = new Playlist();
const songs = Array.from({ length: 13000 }, (_, i) => ({ id: i, mood: list.moodOf(i * 7), seconds: 120 + (i * 31) % 200 }));
for (const song of songs) list.attach(song);
list.shuffle(songs, 85000);
const firstTen = list.items.slice(0, 10).map((s) => s.id).sort((a, b) => a - b);
console.log(firstTen.join(' '));
console.log(list.summary);
