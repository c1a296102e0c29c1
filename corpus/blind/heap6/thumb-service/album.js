export const photos = Array.from({ length: 9000 }, (_, id) => ({ id, tone: (id * 37) % 256, taken: 1500000000 + id * 977, people: [id % 40, (id * 3) % 40] }));

let s = 555;
export function anyPhoto() {
  s = (s * 4096 + 150889) % 714025;
  return photos[s % photos.length];
}
