export type { Bulletin, BulletinOptions } from './bulletin.ts';
export { openBulletin, silentBulletin } from './bulletin.ts';
export { EventStream } from './event-stream.ts';
