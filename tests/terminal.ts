import type { Db } from '#platform/database';
import type { Language } from '#platform/words';
import { runCommand } from '../src/command-line.ts';

export interface Ended {
  code: number;
  said: string;
  complained: string;
}

/** The command line on a test's own house: the language of the terminal, then what is asked. */
export function terminalOn(db: () => Db) {
  return async (language: Language, ...asked: string[]): Promise<Ended> => {
    let [said, complained] = ['', ''];
    const house = async () => ({ db: db(), close: async () => undefined });
    const code = await runCommand(asked, { house, language, say: (text) => void (said += text), complain: (text) => void (complained += text) });

    return { code, said, complained };
  };
}
