export { wordpressCommands } from './commands.ts';
export { wordsIn as wordpressWordsIn } from './words.ts';
