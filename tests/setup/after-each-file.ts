import { afterAll } from 'vitest';
import { closeDatabases } from '../database.ts';
import { closeSites } from '../site.ts';

/** Read anew for each test file, while what it imports is shared by all files of a worker: hooks that stood there would serve the first file alone. */
afterAll(async () => {
  closeSites();
  await closeDatabases();
});
