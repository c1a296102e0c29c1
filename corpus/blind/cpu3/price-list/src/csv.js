const quoted = (text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function* csvLines(articles, money) {
  yield 'sku;title;price;stock';
  for (const { sku, title, cents, stock } of articles) {
    yield `${sku};${quoted(title)};${money.format(cents / 100)};${stock}`;
  }
}
