import { afterAll, afterEach } from 'vitest';
import { closeBrowser, visitorsLeave } from '../browser.ts';

afterEach(visitorsLeave);
afterAll(closeBrowser);
