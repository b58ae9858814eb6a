export { setPackageBook } from './package.js';
export { setPrintBook } from './print.js';
export { setWebPage } from './web.js';
