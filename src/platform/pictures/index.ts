export type { DescriptionRefusal } from './camera-name.ts';
export { looksLikeCameraName, whyNotDescribe } from './camera-name.ts';
export type { Picture, PictureRefusal } from './picture.ts';
export { biggestPicture, readPicture } from './picture.ts';
export type { Rendition } from './renditions.ts';
export { renditionsOf } from './renditions.ts';
export { wordsIn } from './words.ts';
