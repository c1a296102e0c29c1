'use strict';

module.exports = ({ describe, beforeEach, it }) => {
  describe('bakery', () => {
    beforeEach((t) => { t.app = t.fresh('index'); });

    describe('units', () => {
      for (const from of ['g', 'kg', 't', 'oz', 'lb']) {
        for (const to of ['g', 'kg', 't', 'oz', 'lb']) {
          for (let n = 1; n <= 64; n++) {
            it(`${n} ${from} to ${to} and back`, ({ app, expect }) => {
              const there = app.units.convert(n, from, to);
              expect(app.units.convert(there, to, from).toFixed(6)).toBe(n.toFixed(6));
            });
          }
        }
      }
      it('refuses litres', ({ app, expect }) => expect(() => app.units.convert(1, 'l', 'g')).toThrow());
    });

    describe('baking', () => {
      const bread = '1.5 kg flour\n30 g salt\n20 g yeast\n';
      const base = [['flour', 1500], ['salt', 30], ['yeast', 20]];
      for (let n = 1; n <= 140; n++) {
        const factor = n / 10;
        it(`takes ${factor} loads from the pantry`, ({ app, expect }) => {
          const recipe = app.scale(app.parse(bread), factor);
          expect(recipe).toEqual(base.map(([what, g]) => ({ grams: g * factor, what })));
          expect(typeof app.bake(recipe)).toBe('number');
          expect(app.stock.get('flour')).toBe(25000 - 1500 * factor);
        });
      }
      it('runs out of yeast', ({ app, expect }) => expect(() => app.bake(app.scale(app.parse(bread), 17))).toThrow());
      it('is wrong on purpose', ({ app, expect }) => expect(app.weight(app.parse(bread))).toBe(1));
    });
  });

  describe('long doughs', () => {
    beforeEach((t) => { t.app = t.fresh('recipe'); });
    for (let n = 1; n <= 120; n++) {
      it(`of ${n * 12} lines`, ({ app, expect }) => {
        const text = Array.from({ length: n * 12 }, (_, i) => `${(i % 9) + 1}.5 oz sugar`).join('\n');
        const recipe = app.parse(text);
        expect(recipe.length).toBe(n * 12);
        expect(app.scale(recipe, 2)).toEqual(recipe.map((p) => ({ grams: p.grams * 2, what: 'sugar' })));
      });
    }
  });
};
