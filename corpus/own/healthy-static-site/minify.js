export function minify(html) {
  return html.replace(/(<br>)+/g, '<br>').replace(/\s{2,}/g, ' ');
}
