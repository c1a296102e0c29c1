export class SuffixIndex {
  constructor(text) {
    this.text = text;
    this.order = Uint32Array.from({ length: text.length }, (_, i) => i);
    const keys = Uint32Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) * 65536 + (text.charCodeAt(i + 1) || 0));
    this.order.sort((a, b) => keys[a] - keys[b] || (text.slice(a, a + 40) < text.slice(b, b + 40) ? -1 : 1));
  }

  has(part) {
    let low = 0;
    let high = this.order.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const suffix = this.text.slice(this.order[middle], this.order[middle] + part.length);
      if (suffix === part) return true;
      if (suffix < part) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}
