'use strict';
const { JSDOM } = require('jsdom');

const html = `<!doctype html><html><head><title>Widgets</title>
<style>.tabs { display: flex } .tabs > button { border: 0; padding: 4px } .counter output { font-weight: bold }</style></head><body>
<nav>${Array.from({ length: 30 }, (_, i) => `<a href="/section/${i}" class="link">Section ${i}</a>`).join('')}</nav>
<div class="tabs" id="tabs"><button role="tab">One</button><button role="tab">Two</button><button role="tab">Three</button>
<div role="tabpanel">1</div><div role="tabpanel">2</div><div role="tabpanel">3</div></div>
<div class="counter" id="counter"><button class="down">-</button><output></output><button class="up">+</button></div>
<table>${Array.from({ length: 40 }, (_, i) => `<tr><td>${i}</td><td>row ${i}</td><td><input name="f${i}" value="${i}"></td></tr>`).join('')}</table>
</body></html>`;

exports.openPage = () => new JSDOM(html, { url: 'http://widgets.test/', pretendToBeVisual: true }).window;
