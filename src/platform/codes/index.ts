export { checkSign, readShortCode, signs, weights } from './short-code.ts';
