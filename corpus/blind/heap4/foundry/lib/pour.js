export async function firstAbove(feed, celsius) {
  const samples = feed.follow();
  for (;;) {
    const { value: sample } = await samples.next();
    if (sample.celsius >= celsius) return sample;
  }
}
