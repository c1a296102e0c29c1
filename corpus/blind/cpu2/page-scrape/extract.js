import { load } from 'cheerio/slim';

function priceOf(paragraph) {
  let price = NaN;
  let reduced = false;
  for (const child of paragraph.children) {
    if (child.name === 's') reduced = true;
    else if (child.name === 'b') price = Number(child.children[0].data);
  }
  return { price, reduced };
}

export function extract(html) {
  const $ = load(html);
  const products = [];
  for (const card of $('article.card')) {
    const product = { sku: card.attribs['data-sku'], tags: [] };
    for (const part of card.children) {
      if (part.name === 'h3') product.name = $(part).text();
      else if (part.name === 'p') Object.assign(product, priceOf(part));
      else if (part.name === 'ul') product.tags = part.children.map((li) => $(li).text());
    }
    products.push(product);
  }
  return products;
}
