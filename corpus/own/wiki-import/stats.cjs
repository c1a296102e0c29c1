exports.Stats = class Stats {
  words = 0;
  add(text) {
    this.words += text.split(' ').filter(Boolean).length;
  }
};
