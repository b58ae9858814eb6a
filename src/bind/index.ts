export { packageFiles } from './epub/package.js';
export { zipPackage } from './epub/zip.js';
