import * as cheerio from 'cheerio';

function text(html, selector) {
  const $ = cheerio.load(html);
  return $(selector).first().text().trim();
}

function attribute(html, selector, name) {
  const $ = cheerio.load(html);
  return $(selector).first().attr(name);
}

function count(html, selector) {
  const $ = cheerio.load(html);
  return $(selector).length;
}

export function extractProduct(html) {
  return {
    title: text(html, 'h1.title'),
    brand: text(html, '.brand a'),
    price: Number(text(html, '.price .amount')),
    currency: attribute(html, '.price', 'data-currency'),
    image: attribute(html, '.gallery img', 'src'),
    sku: text(html, 'table.specs tr.sku td'),
    weight: text(html, 'table.specs tr.weight td'),
    category: text(html, 'nav.breadcrumb li:last-child'),
    reviews: count(html, '.review'),
    rating: attribute(html, '.stars', 'data-value'),
  };
}
