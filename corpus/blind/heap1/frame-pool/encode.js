export async function encode(pool, pictures) {
  const frames = pictures.map((picture) => {
    const frame = pool.acquire();
    for (let i = 0; i < frame.data.length; i += 8) frame.data[i] = picture + i;
    return frame;
  });
  await null;
  let checksum = 0;
  for (const frame of frames) {
    for (let i = 0; i < frame.data.length; i += 128) checksum = (checksum + frame.data[i]) | 0;
    pool.release(frame);
  }
  return checksum;
}
