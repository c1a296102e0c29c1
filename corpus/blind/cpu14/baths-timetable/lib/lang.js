// Picks one of the supported languages from Accept-Language, with quality values.
module.exports = function lang(supported) {
  const byPrimary = Object.fromEntries(supported.map((tag) => [tag.slice(0, 2), tag]));
  return function (req, res, next) {
    const wanted = (req.headers['accept-language'] || '')
      .split(',')
      .map((part) => {
        const [tag, q] = part.trim().split(/\s*;\s*q=/);
        return { tag: tag.toLowerCase(), q: q === undefined ? 1 : parseFloat(q) };
      })
      .filter((w) => w.q > 0)
      .sort((a, b) => b.q - a.q);
    const hit = wanted.find((w) => byPrimary[w.tag.slice(0, 2)]);
    req.lang = hit ? byPrimary[hit.tag.slice(0, 2)] : supported[0];
    next();
  };
};
