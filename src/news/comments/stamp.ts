import { isSame, keyFor, sign } from '#platform/web';
import { refusal } from '#platform/refusals';

/** Seconds that somebody takes to read their own words once more, and for how long those words then may go. */
const soonest = 3;
const latest = 3600;

/** What somebody is about to send, and where. */
export interface Sending {
  articleId: number;
  answersTo: number | null;
  name: string;
  email: string;
  text: string;
}

/** Signs the moment at which somebody was shown these very words. */
export function stampOf(secret: string, sending: Sending, at: Date): string {
  const moment = at.getTime().toString(36);

  return `${moment}.${sign(keyFor(secret, 'comment stamps'), `${moment} ${textOf(sending)}`)}`;
}

/** Why words with a stamp do not go yet: they were not shown like this, so quickly nobody reads, or it was too long ago. */
export function whyNotStamped(secret: string, stamp: string, sending: Sending, at: Date) {
  const [moment = ''] = stamp.split('.');
  if (!isSame(stamp, `${moment}.${sign(keyFor(secret, 'comment stamps'), `${moment} ${textOf(sending)}`)}`)) return refusal('comment.to_be_read_again');
  const seconds = (at.getTime() - Number.parseInt(moment, 36)) / 1000;
  if (seconds < soonest) return refusal('comment.too_quick', { seconds: soonest });

  return seconds > latest ? refusal('comment.to_be_read_again') : undefined;
}

function textOf({ articleId, answersTo, name, email, text }: Sending): string {
  return JSON.stringify([articleId, answersTo, name, email, text]);
}

export type StampRefusal = NonNullable<ReturnType<typeof whyNotStamped>>['code'];
