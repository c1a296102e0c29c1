export const page = (url) => `<h1>Page ${url}</h1>`;
