export function playRounds(rounds, onScore) {
  let seed = 42;
  for (let i = 0; i < rounds; i++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const bonus = i % 7 === 0 ? 50 : 0;
    onScore(`player-${seed % 500}`, (seed % 10_000) + bonus);
  }
}
