/**
 * `Intl.Segmenter`, made when it is first used. Ink and string-width make four of them as they load, and the first takes 25 ms: what is
 * shown first seldom needs one (see `source/paint/width.ts`).
 */
export class LazySegmenter {
  #given;
  #made;

  constructor(...given) {
    this.#given = given;
  }

  segment(text) {
    this.#made ??= Reflect.construct(Reflect.get(Intl, 'Segmenter'), this.#given);
    return this.#made.segment(text);
  }
}
