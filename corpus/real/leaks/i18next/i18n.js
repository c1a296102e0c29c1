'use strict';
const i18next = require('i18next');

const resources = {};
for (const lng of ['en', 'de', 'fr', 'it']) {
  resources[lng] = { translation: {} };
  for (let i = 0; i < 60; i++) resources[lng].translation[`key${i}`] = `${lng} text ${i} for {{name}}`;
}

let instance = i18next.createInstance();

exports.ready = instance.init({ lng: 'en', fallbackLng: 'en', resources, initImmediate: false });

exports.forRequest = async function forRequest(lng) {
  instance = instance.cloneInstance({ lng });
  await instance.changeLanguage(lng);
  return instance;
};
