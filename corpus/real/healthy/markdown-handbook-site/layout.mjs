export function layout({ title, body }) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="site.css"></head>
<body><header><a href="index.html">Handbook</a></header><main>${body}</main></body></html>
`;
}
