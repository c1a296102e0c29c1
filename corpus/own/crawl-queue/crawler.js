/** Breadth first from a page; how deep each page lies. */
function crawl(site, start) {
  const depth = new Map([[start, 0]]);
  const pending = [start];
  while (pending.length > 0) {
    const page = pending.shift();
    for (const link of site[page].links) {
      if (!depth.has(link)) {
        depth.set(link, depth.get(page) + 1);
        pending.push(link);
      }
    }
  }
  return depth;
}
module.exports = { crawl };
