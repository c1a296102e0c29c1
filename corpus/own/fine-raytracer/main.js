import { Scene } from './scene.js';
import { trace } from './trace.js';

const scene = new Scene(14);
const width = 360;
const pixels = new Uint8ClampedArray(width * width);
for (let y = 0; y < width; y++) for (let x = 0; x < width; x++) pixels[y * width + x] = trace(scene, x / width - 0.5, y / width - 0.5, 1, 3) * 255;
console.log(pixels.reduce((a, b) => a + b, 0));
