/** `npm start`: builds, then becomes the server itself, so that one process receives every signal. */
import { buildOrSayWhy } from './build.ts';

const server = '../dist/server.js';

await buildOrSayWhy();
await import(server);
