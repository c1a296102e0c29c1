'use strict';
const Vue = require('vue');

Vue.config.productionTip = false;
Vue.config.devtools = false;
const catalogue = Array.from({ length: 3000 }, (_, i) => ({ id: i, title: `Article ${i}`, text: `Made in workshop ${i % 70}` }));

exports.page = function page(visit) {
  Vue.mixin({
    created() {
      this.language = visit.language;
    },
  });
  const view = new Vue({
    data: { count: visit.basket.length },
    computed: { first: () => catalogue[visit.basket[0].article].title },
  });
  const text = `${visit.texts.basket}: ${view.count}, ${view.first} [${view.language}]`;
  view.$destroy();
  return text;
};
