/**
 * Builds a guide in all formats and prints this process's peak memory in bytes; the browser is a process of its own.
 *
 * node memory.mjs GUIDE OUT
 */
const { build } = await import(new URL('../../dist/index.js', import.meta.url).href);
const [guide, out] = process.argv.slice(2);
await build({ guide, out, formats: ['html', 'pdf', 'epub'] });
// libuv gives kilobytes on every platform.
console.log(process.resourceUsage().maxRSS * 1024);
