import { productPage } from './pages.mjs';
import { extractProduct } from './extract.mjs';

const products = [];
for (let i = 0; i < 34; i++) {
  products.push(extractProduct(productPage(i)));
}

const total = products.reduce((sum, p) => sum + p.price, 0);
console.log(`${products.length} products, ${products.reduce((n, p) => n + p.reviews, 0)} reviews, ${total.toFixed(2)}`);
