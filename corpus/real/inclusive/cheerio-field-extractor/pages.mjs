const words = 'solid oak table with drawer and brass handles made by hand in small workshops near the coast'.split(' ');

const sentence = (seed, n) => Array.from({ length: n }, (_, i) => words[(seed * 7 + i * 5) % words.length]).join(' ');

export function productPage(i) {
  const reviews = Array.from({ length: 60 + (i % 20) }, (_, k) => `
    <article class="review" id="r${k}">
      <header><span class="author">Buyer ${k}</span> <time datetime="2024-0${1 + (k % 9)}-1${k % 9}">recently</time></header>
      <p>${sentence(i + k, 24)} &amp; <em>${sentence(k, 6)}</em>.</p>
      <footer><a href="#r${k}" class="helpful" data-count="${k % 13}">helpful</a></footer>
    </article>`).join('');
  const specs = ['sku', 'weight', 'width', 'height', 'depth', 'colour', 'material', 'warranty']
    .map((name, k) => `<tr class="${name}"><th>${name}</th><td>${name}-${i * 10 + k}</td></tr>`).join('');
  return `<!doctype html><html lang="en"><head><title>Product ${i}</title><meta charset="utf-8"></head><body>
  <nav class="breadcrumb"><ul><li>Home</li><li>Furniture</li><li>Tables</li></ul></nav>
  <main><h1 class="title">Table ${i}</h1><p class="brand"><a href="/b/${i % 5}">Brand ${i % 5}</a></p>
  <div class="price" data-currency="EUR"><span class="amount">${(99 + i * 3.5).toFixed(2)}</span></div>
  <div class="gallery"><img src="/img/${i}.jpg" alt=""><img src="/img/${i}-b.jpg" alt=""></div>
  <div class="stars" data-value="${(3 + (i % 20) / 10).toFixed(1)}"></div>
  <table class="specs"><tbody>${specs}</tbody></table>
  <section class="reviews">${reviews}</section></main></body></html>`;
}
