import { num, TWO, type Num } from './numbers.ts';

export interface Temperament {
  readonly name: string;
  frequency(key: number, pitch: Num): Num;
}

const cents = (offsets: readonly number[]) => (key: number): Num =>
  num(100 * (key - 45)).plus(offsets[((key % 12) + 12) % 12]!);

abstract class Base implements Temperament {
  abstract readonly name: string;
  protected abstract step(key: number): Num;

  frequency(key: number, pitch: Num): Num {
    return pitch.times(TWO.pow(this.step(key).div(1200)));
  }
}

export class Equal extends Base {
  readonly name = 'equal';
  protected step = cents(new Array(12).fill(0));
}

export class Werckmeister extends Base {
  readonly name = 'Werckmeister III';
  protected step = cents([11.73, 1.96, 3.91, 5.87, 1.96, 9.78, 0, 7.82, 3.91, 0, 7.82, 3.91]);
}
