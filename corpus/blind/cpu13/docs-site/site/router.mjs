export function dispatcher(routes) {
  const table = routes.map(([method, pattern, handle]) => ({
    method,
    match: new RegExp(`^${pattern.replace(/:([a-z]+)/g, '(?<$1>[^/]+)')}$`),
    handle,
  }));

  return async (req) => {
    const { pathname, searchParams } = new URL(req.url, 'http://docs.test');
    for (const route of table) {
      if (route.method !== req.method) continue;
      const found = route.match.exec(pathname);
      if (found) return route.handle({ ...found.groups, query: searchParams, cookies: cookies(req.headers.cookie) });
    }
    return { status: 404, type: 'text/plain', body: `nothing at ${pathname}\n` };
  };
}

function cookies(header = '') {
  const jar = {};
  for (const part of header.split(';')) {
    const eq = part.indexOf('=');
    if (eq > 0) jar[part.slice(0, eq).trim()] = decodeURIComponent(part.slice(eq + 1).trim());
  }
  return jar;
}
