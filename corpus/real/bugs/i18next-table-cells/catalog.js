const i18next = require('i18next');

const resources = {
  en: { translation: { cell: { open: 'Open since {{day}}', done: 'Done on {{day}}' } } },
  de: { translation: { cell: { open: 'Offen seit {{day}}', done: 'Erledigt am {{day}}' } } },
};

const Catalog = {
  async load(lng) {
    const instance = i18next.createInstance();
    await instance.init({ lng, fallbackLng: 'en', resources });
    return instance;
  },
};

module.exports = { Catalog };
