export function xorshift(seed) {
  let s = seed | 0 || 1;
  return {
    float() {
      s ^= s << 13;
      s ^= s >>> 17;
      s ^= s << 5;
      return (s >>> 0) / 4294967296;
    },
    below(n) {
      return Math.floor(this.float() * n);
    },
  };
}
