import { wordsIn as calendarWords } from '#calendar';
import { wordsIn as commitmentWords } from '#commitments';
import { wordsIn as councilWords } from '#councils';
import { wordsIn as diaryWords } from '#diaries';
import { documentWordsIn } from '#documents';
import { wordsIn as instrumentWords } from '#instruments';
import { wordsIn as journalWords } from '#journal';
import { wordsIn as mailroomWords } from '#mailroom';
import { attestationWordsIn, followUpWordsIn, hallWordsIn, invitationWordsIn, listWordsIn, wordsIn as meetingWords, preparingWordsIn, minutesWordsIn, presenceWordsIn, programmeWordsIn, seriesWordsIn, sheetWordsIn } from '#meetings';
import { commentWordsIn, newsroomWordsIn, newsWordsIn } from '#news';
import { wordsIn as peopleWords } from '#people';
import { wordsIn as databaseWords } from '#platform/database';
import { wordsIn as fileWords } from '#platform/files';
import { wordsIn as mailWords } from '#platform/mail';
import { wordsIn as pictureWords } from '#platform/pictures';
import { wordsIn as proseWords } from '#platform/prose';
import type { Refusal, RefusalSentences } from '#platform/refusals';
import { wordsIn as webWords } from '#platform/web';
import type { Language } from '#platform/words';
import { languages } from '#platform/words';
import { portalWordsIn } from '#portals';
import { publicationWordsIn } from '#publication';
import { wordsIn as territoryWords } from '#territories';
import { wordpressWordsIn } from '#wordpress';

const modules = [webWords, databaseWords, fileWords, pictureWords, mailWords, proseWords, peopleWords, journalWords, territoryWords, instrumentWords, calendarWords, mailroomWords, diaryWords, meetingWords, seriesWordsIn, preparingWordsIn, programmeWordsIn, presenceWordsIn, hallWordsIn, listWordsIn, attestationWordsIn, sheetWordsIn, invitationWordsIn, minutesWordsIn, followUpWordsIn, commitmentWords, councilWords, publicationWordsIn, portalWordsIn, newsWordsIn, newsroomWordsIn, documentWordsIn, commentWordsIn, wordpressWordsIn];

const sentences = Object.fromEntries(
  languages.map((language) => [language, Object.assign({}, ...modules.map((words) => words(language).refusals)) as RefusalSentences]),
) as Record<Language, RefusalSentences>;

/** The sentence of any refusal of any module, in the reader's language. A code without a sentence is a bug and shows as its code. */
export function explain({ code, facts }: Refusal, language: Language): string {
  return sentences[language][code]?.(facts) ?? code;
}
