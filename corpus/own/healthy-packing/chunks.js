export function* chunks(count) {
  for (let i = 0; i < count; i++) yield Uint8Array.from({ length: 60_000 }, (_, k) => (k * k + i) & 0x3f);
}
