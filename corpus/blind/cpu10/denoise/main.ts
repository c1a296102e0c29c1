import { addNoise, paintScene, Plane } from './image.ts';
import { MedianFilter } from './median.ts';
import { BilateralFilter } from './bilateral.ts';

const WIDTH = 640;
const HEIGHT = 480;

let state = 808;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};

const scene = paintScene(WIDTH, HEIGHT);
const filters = [new MedianFilter(2), new BilateralFilter(3, 2, 30), new BilateralFilter(3, 2, 18), new MedianFilter(4)];
let front = new Plane(WIDTH, HEIGHT);
let back = new Plane(WIDTH, HEIGHT);

for (let frame = 0; frame < 8; frame++) {
  const noisy = addNoise(scene, random);
  front.copyFrom(noisy);
  for (const filter of filters) {
    filter.apply(front, back);
    [front, back] = [back, front];
  }
  console.log(`frame ${frame}: error ${noisy.difference(scene).toFixed(2)} -> ${front.difference(scene).toFixed(2)}`);
}
