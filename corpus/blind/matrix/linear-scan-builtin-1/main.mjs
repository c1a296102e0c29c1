let seed = 11;
function next(max) {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * max);
}

function makeLog(count) {
  const log = [];
  for (let i = 0; i < count; i++) {
    log.push({ url: '/shop/' + next(40) + '/item-' + next(900), status: next(20) === 0 ? 404 : 200, ms: next(300) });
  }
  return log;
}

function collectPages(log) {
  const pages = [];
  for (const hit of log) {
    if (hit.status !== 200) continue;
    if (!pages.includes(hit.url)) {
      pages.push(hit.url);
    }
  }
  return pages;
}

function average(log) {
  let sum = 0;
  for (const hit of log) sum += hit.ms;
  return sum / log.length;
}

function crawl(count) {
  const log = makeLog(count);
  const wanted = [200, 301, 404];
  let known = 0;
  for (const hit of log) if (wanted.includes(hit.status)) known++;
  const pages = collectPages(log);
  pages.sort();
  return { pages: pages.length, first: pages[0], known, mean: average(log).toFixed(1) };
}

console.log(crawl(13500));
